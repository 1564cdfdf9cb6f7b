import type { FacetKey } from "../document/facets";
import type { RecordField } from "../document/record-fields";
import type { Span } from "../text/span";

/** What a query says, as a tree. `at` is the place in the text it was read from. */
export type QueryNode = TextLeaf | FieldLeaf | Group | Not;

/** A condition on title and text: a bare word (any of its forms), a quotation, or the beginning of a word. */
export type TextLeaf = {
  readonly kind: "word" | "phrase" | "beginning";
  readonly text: string;
  readonly at: Span;
};

export type FieldLeaf =
  | { readonly kind: "title"; readonly of: TextLeaf; readonly at: Span }
  | { readonly kind: "tag"; readonly facet: FacetKey; readonly value: string; readonly at: Span }
  /** Both ends inclusive, partial or relative dates; `before` has `to` only, `after` `from` only. */
  | {
      readonly kind: "date";
      readonly field: DateField;
      readonly from: string | null;
      readonly to: string | null;
      readonly at: Span;
    }
  | { readonly kind: "saved"; readonly slug: string; readonly at: Span }
  /** What kind of file a document is of, or what it does not state of itself. */
  | { readonly kind: "record"; readonly field: RecordField; readonly value: string; readonly at: Span }
  | LikeLeaf
  /** Signs alone: nothing can be searched by them, so no document is found, rather than every one. */
  | { readonly kind: "signs"; readonly text: string; readonly at: Span };

/** Documents that say much the same as one, or as a stretch of its text. No document is an exact match of it. */
export type LikeLeaf = {
  readonly kind: "like";
  readonly id: string;
  readonly part: Span | null;
  readonly at: Span;
};

/** `before` and `after` leave out the time they name; the others take it in. */
export type DateField = "date" | "before" | "after" | "mentions";

export type Group = { readonly kind: "and" | "or"; readonly parts: readonly QueryNode[] };
type Not = { readonly kind: "not"; readonly part: QueryNode };

/** Whether a node joins others. */
export function isGroup(node: QueryNode): node is Group {
  return node.kind === "and" || node.kind === "or";
}

/** Joins parts: nested groups of the same kind are flattened, one part stands for itself, none is null. */
export function toGroup(kind: "and" | "or", parts: readonly QueryNode[]): QueryNode | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only, ...more] = flat;
  if (only === undefined) return null;
  return more.length === 0 ? only : { kind, parts: flat };
}

/** Denies a part; a double denial is none. */
export function toNot(part: QueryNode): QueryNode {
  return part.kind === "not" ? part.part : { kind: "not", part };
}

type FoundLeaf = { readonly leaf: TextLeaf | FieldLeaf; readonly denied: boolean };

/** Every leaf with whether it is denied, in order. */
export function toLeaves(node: QueryNode | null): readonly FoundLeaf[] {
  const leaves: FoundLeaf[] = [];
  const visit = (one: QueryNode, denied: boolean): void => {
    if (one.kind === "not") visit(one.part, !denied);
    else if (isGroup(one)) for (const part of one.parts) visit(part, denied);
    else leaves.push({ leaf: one, denied });
  };
  if (node !== null) visit(node, false);
  return leaves;
}

/** The canonical spelling of a tree; reading it gives the same tree. The empty query is the empty string. */
export function toQueryText(node: QueryNode | null): string {
  if (node === null) return "";
  if (isGroup(node)) return toGroupText(node);
  if (node.kind === "not") return `-${parenthesised(node.part, ["or", "and"])}`;
  return toLeafText(node);
}

function toGroupText(group: Group): string {
  if (group.kind === "or") return group.parts.map(toQueryText).join(" OR ");
  return group.parts.map((part) => parenthesised(part, ["or"])).join(" ");
}

function parenthesised(node: QueryNode, kinds: readonly QueryNode["kind"][]): string {
  return kinds.includes(node.kind) ? `(${toQueryText(node)})` : toQueryText(node);
}

function toLeafText(leaf: TextLeaf | FieldLeaf): string {
  switch (leaf.kind) {
    case "word":
    case "signs":
      return leaf.text;
    case "phrase":
      return `"${leaf.text}"`;
    case "beginning":
      return `${leaf.text}*`;
    case "title":
      return `title:${toLeafText(leaf.of)}`;
    case "tag":
      return `${leaf.facet}:${toValueText(leaf)}`;
    case "saved":
      return `saved:${leaf.slug}`;
    case "like":
      return toLikeText(leaf);
    case "record":
      return `${leaf.field}:${quoted(leaf.value)}`;
    case "date":
      return toDateText(leaf);
  }
}

/** `like:ID`, or `like:ID@START-END` for a stretch of its text. */
export function toLikeText({ id, part }: Pick<LikeLeaf, "id" | "part">): string {
  return `like:${id}${part === null ? "" : `@${part.join("-")}`}`;
}

/** A value in the query language: quoted unless it is one plain word. */
function quoted(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(value) ? value : `"${value}"`;
}

function toValueText(leaf: { facet: FacetKey; value: string }): string {
  const stance = leaf.facet === "stance" ? /^(favor|against|neutral):(.+)$/u.exec(leaf.value) : null;
  return stance ? `${stance[1]}:${quoted(stance[2] ?? "")}` : quoted(leaf.value);
}

function toDateText(leaf: Extract<FieldLeaf, { kind: "date" }>): string {
  if (leaf.field === "before") return `before:${leaf.to}`;
  if (leaf.field === "after") return `after:${leaf.from}`;
  const range = leaf.from === leaf.to ? leaf.from : `${leaf.from ?? ""}..${leaf.to ?? ""}`;
  return `${leaf.field}:${range}`;
}
