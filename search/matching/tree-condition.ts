import { type Names, toFacetValues } from "../collection/names";
import { fieldOf } from "../document/facets";
import { RECORD_FIELDS } from "../document/record-fields";
import type { Notice } from "../query/notices";
import {
  type FieldLeaf,
  isGroup,
  type LikeLeaf,
  type QueryNode,
  type TextLeaf,
  toLikeText,
} from "../query/tree";
import { toStemCode } from "../text/encoding";
import { type Condition, EVERY, NONE, toJoined, toNegated } from "./condition";
import { toAnyOf, toDateCondition, toNoneOf } from "./field-conditions";
import { type Term, toTerm } from "./terms";

/** What a condition on text may depend on. */
type PlanContext = {
  readonly names: Names;
  readonly now: Date;
  readonly saved: SavedConditions;
  /** Whether sides that are only possible count. */
  readonly possible: boolean;
};

/** What documents meet that are in the exact set of a saved search, by its slug. */
export type SavedConditions = ReadonlyMap<string, Condition>;

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
      return toTagCondition(leaf, context, notices, denied);
    case "date":
      return toDenied(toDateCondition(leaf, context.now), denied);
    case "saved":
      return toSavedCondition(leaf, context.saved, notices, denied);
    case "like":
      return toLikeCondition(leaf, notices, denied);
    case "record":
      return toDenied(toAnyOf(RECORD_FIELDS[leaf.field], [leaf.value]), denied);
    case "signs":
      return toDenied(NONE, denied);
    case "title":
      return toTitleCondition(toTerm(leaf.of), denied);
    default:
      return { kind: "text", term: toTerm(leaf), denied };
  }
}

function toTagCondition(
  leaf: Extract<FieldLeaf, { kind: "tag" }>,
  context: PlanContext,
  notices: Notice[],
  denied: boolean,
): Condition {
  const { values, known } = toFacetValues(context.names, leaf.facet, leaf.value);
  if (!known)
    notices.push({
      code: "unknown-value",
      message: `No document has the ${leaf.facet} “${leaf.value}”.`,
      values: { facet: leaf.facet, value: leaf.value },
      at: leaf.at,
    });
  const field = fieldOf(leaf.facet, context);
  return denied ? toNoneOf(field, values) : toAnyOf(field, values);
}

function toSavedCondition(
  leaf: Extract<FieldLeaf, { kind: "saved" }>,
  saved: SavedConditions,
  notices: Notice[],
  denied: boolean,
): Condition {
  const condition = saved.get(leaf.slug);
  if (condition) return denied ? toNegated(condition) : condition;
  notices.push({
    code: "unknown-saved-search",
    message: `There is no saved search “${leaf.slug}”, so it stands for no document.`,
    values: { slug: leaf.slug },
    at: leaf.at,
  });
  return denied ? EVERY : NONE;
}

/** Likeness makes close matches only, so there is nothing to exclude by it. */
function toLikeCondition(leaf: LikeLeaf, notices: Notice[], denied: boolean): Condition {
  if (!denied) return NONE;
  notices.push({
    code: "unlike",
    message: `Likeness is a matter of degree and excludes nothing, so -${toLikeText(leaf)} was left out.`,
    values: { like: toLikeText(leaf) },
    at: leaf.at,
  });
  return EVERY;
}

/** A single word of the title is a filter; a phrase or beginning is found first. */
function toTitleCondition(term: Term, denied: boolean): Condition {
  const [only, ...more] = term.forms;
  if (term.kind === "word" && only && more.length === 0)
    return toDenied(toAnyOf("titleTerms", [toStemCode(only.value)]), denied);
  return { kind: "found", by: { term, where: "title" }, denied };
}

function toDenied(condition: Condition, denied: boolean): Condition {
  return denied ? toNegated(condition) : condition;
}
