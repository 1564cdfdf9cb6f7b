import { type Condition, EVERY, type Lookup, NONE, toFilter, toJoined } from "./condition";
import { toStemCode } from "./encoding";
import { facetOf } from "./facets";
import { toAnyOf, toDateCondition, toNoneOf } from "./field-conditions";
import { type Term, toTerm, toTermKey } from "./matching";
import { type Names, toFacetValues } from "./names";
import type { Notice } from "./notices";
import { type FieldLeaf, isGroup, type QueryNode, type TextLeaf } from "./query-tree";

/** One plain search: text conditions that must all hold, and a filter. A plan is the union of its branches. */
export type Branch = { readonly texts: readonly TextCondition[]; readonly rest: Condition };

export type TextCondition = { readonly term: Term; readonly denied: boolean };

/** What a condition on text may depend on. */
export type PlanContext = { readonly names: Names; readonly now: Date; readonly saved: SavedSets };

/** The exact sets of saved searches, found beforehand: ids by slug. */
export type SavedSets = ReadonlyMap<string, readonly string[]>;

/** The engine drops what stands after the tenth word of a query; this many leave it room. */
export const MOST_TEXTS = 8;
/** More branches than this are found one condition at a time instead. */
const MOST_BRANCHES = 16;

/** The conditions of a tree, denials pushed down to the leaves. */
export function toCondition(
  node: QueryNode | null,
  context: PlanContext,
  notices: Notice[],
  denied = false,
): Condition {
  if (node === null) return EVERY;
  if (node.kind === "not") return toCondition(node.part, context, notices, !denied);
  if (isGroup(node)) {
    const kind = (node.kind === "and") === denied ? "or" : "and";
    return toJoined(
      kind,
      node.parts.map((part) => toCondition(part, context, notices, denied)),
    );
  }
  return toLeafCondition(node, context, notices, denied);
}

function toLeafCondition(
  leaf: TextLeaf | FieldLeaf,
  context: PlanContext,
  notices: Notice[],
  denied: boolean,
): Condition {
  switch (leaf.kind) {
    case "tag":
      return toTagCondition(leaf, context.names, notices, denied);
    case "date":
      return toDenied(toDateCondition(leaf, context.now), denied);
    case "saved":
      return toSavedCondition(leaf, context.saved, notices, denied);
    case "title":
      return toTitleCondition(toTerm(leaf.of), denied);
    default:
      return { kind: "text", term: toTerm(leaf), denied };
  }
}

function toTagCondition(
  leaf: Extract<FieldLeaf, { kind: "tag" }>,
  names: Names,
  notices: Notice[],
  denied: boolean,
): Condition {
  const { values, known } = toFacetValues(names, leaf.facet, leaf.value);
  if (!known)
    notices.push({
      code: "unknown-value",
      message: `No document has the ${leaf.facet} “${leaf.value}”.`,
      at: leaf.at,
    });
  const field = facetOf(leaf.facet).field;
  return denied ? toNoneOf(field, values) : toAnyOf(field, values);
}

function toSavedCondition(
  leaf: Extract<FieldLeaf, { kind: "saved" }>,
  saved: SavedSets,
  notices: Notice[],
  denied: boolean,
): Condition {
  const ids = saved.get(leaf.slug);
  if (ids) return denied ? toNoneOf("id", ids) : toAnyOf("id", ids);
  notices.push({
    code: "unknown-saved-search",
    message: `There is no saved search “${leaf.slug}”, so it stands for no document.`,
    at: leaf.at,
  });
  return denied ? EVERY : NONE;
}

/** A single word of the title is a filter; a phrase or beginning is found first. */
function toTitleCondition(term: Term, denied: boolean): Condition {
  const [only, ...more] = term.forms;
  if (term.kind === "word" && only && more.length === 0)
    return toDenied(toAnyOf("titleTerms", [toStemCode(only.value)]), denied);
  return { kind: "found", by: { term, where: "title" }, denied };
}

function toDenied(condition: Condition, denied: boolean): Condition {
  if (!denied) return condition;
  if (condition.kind === "filter") return toFilter(`NOT (${condition.expression})`);
  return condition.kind === "every" ? NONE : EVERY;
}

/**
 * Whether the engine answers a condition exactly inside a query. It checks a phrase pair by pair, so three words
 * or more can be met piecewise; breaks it cannot ask for; and it knows beginnings only at the end of a query,
 * once, and not denied.
 */
function isAskable({ term, denied }: TextCondition): boolean {
  if (term.kind === "beginning") return !denied;
  return term.forms.length <= 2 && !term.forms.some((form, index) => index > 0 && form.breakBefore);
}

/** The branches of a condition. Where they would be too many, text conditions are found first and named by id. */
export function toBranches(condition: Condition): Branch[] {
  const branches = expand(condition);
  if (branches !== null) return branches.map(toFitting);
  return [{ texts: [], rest: withTextsFound(condition) }];
}

/** The disjunctive form over text conditions, or null when it would be too large. */
function expand(condition: Condition): Branch[] | null {
  switch (condition.kind) {
    case "no":
      return [];
    case "text":
      return [{ texts: [condition], rest: EVERY }];
    case "or":
      return expandAny(condition.parts);
    case "and":
      return expandAll(condition.parts);
    default:
      return [{ texts: [], rest: condition }];
  }
}

/** Alternatives without text stay one branch: the filter says them. */
function expandAny(parts: readonly Condition[]): Branch[] | null {
  const plain = parts.filter((part) => !hasText(part));
  const branches: Branch[] = plain.length > 0 ? [{ texts: [], rest: toJoined("or", plain) }] : [];
  for (const part of parts) {
    if (!hasText(part)) continue;
    const more = expand(part);
    if (more === null || branches.length + more.length > MOST_BRANCHES) return null;
    branches.push(...more);
  }
  return branches;
}

/** Every combination of the parts' branches; the parts of one branch, which may be thousands, are joined at once. */
function expandAll(parts: readonly Condition[]): Branch[] | null {
  const sole: Branch[] = [];
  let branches: Branch[] = [{ texts: [], rest: EVERY }];
  for (const part of parts) {
    const more = expand(part);
    if (more === null || branches.length * more.length > MOST_BRANCHES) return null;
    const [only] = more;
    if (only && more.length === 1) sole.push(only);
    else branches = branches.flatMap((branch) => more.map((other) => toBranch([branch, other])));
  }
  return branches.map((branch) => toBranch([...sole, branch]));
}

function toBranch(joined: readonly Branch[]): Branch {
  return {
    texts: joined.flatMap((branch) => branch.texts),
    rest: toJoined(
      "and",
      joined.map((branch) => branch.rest),
    ),
  };
}

function hasText(condition: Condition): boolean {
  if (condition.kind === "text") return true;
  return (condition.kind === "and" || condition.kind === "or") && condition.parts.some(hasText);
}

/** Keeps in the query what the engine answers exactly there; the rest is found first. */
function toFitting(branch: Branch): Branch {
  const once = new Map(branch.texts.map((text) => [`${text.denied} ${toTermKey(text.term)}`, text]));
  const kept: TextCondition[] = [];
  const found: Condition[] = [];
  let hasBeginning = false;
  for (const text of once.values()) {
    const isBeginning = text.term.kind === "beginning";
    if (isAskable(text) && kept.length < MOST_TEXTS && !(isBeginning && hasBeginning)) kept.push(text);
    else found.push(toFound(text));
    hasBeginning ||= isBeginning;
  }
  return { texts: kept, rest: toJoined("and", [branch.rest, ...found]) };
}

function toFound({ term, denied }: TextCondition): Condition {
  const by: Lookup = { term, where: "anywhere" };
  return { kind: "found", by, denied };
}

function withTextsFound(condition: Condition): Condition {
  if (condition.kind === "text") return toFound(condition);
  if (condition.kind !== "and" && condition.kind !== "or") return condition;
  return toJoined(condition.kind, condition.parts.map(withTextsFound));
}

/** Every lookup a condition needs, each once. */
export function toLookups(conditions: readonly Condition[]): Map<string, Lookup> {
  const lookups = new Map<string, Lookup>();
  const visit = (condition: Condition): void => {
    if (condition.kind === "found") lookups.set(toLookupKey(condition.by), condition.by);
    if (condition.kind === "and" || condition.kind === "or") condition.parts.forEach(visit);
  };
  conditions.forEach(visit);
  return lookups;
}

/** Equal for lookups that find the same. */
export function toLookupKey(lookup: Lookup): string {
  return `${lookup.where} ${toTermKey(lookup.term)}`;
}
