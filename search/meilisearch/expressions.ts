import type { Condition, FieldCondition } from "../matching/condition";
import { type FoundSets, type IdSet, toIdSet, toJoinedSet } from "./id-sets";

/** The documents that are in the corpus. */
export const IS_PRESENT = "gone = false";

/** No document has this; for conditions that none meets. */
export const NO_DOCUMENT = "id IS EMPTY";
const EVERY_DOCUMENT = "id EXISTS";

/** The engine's filter for a condition without text, every lookup replaced by what it found. */
export function toExpression(condition: Condition, found: FoundSets): string {
  switch (condition.kind) {
    case "and":
    case "or": {
      const { sets, others } = toSorted(condition.parts, found);
      return toJoinedExpression(condition.kind, [
        ...others.map((part) => toExpression(part, found)),
        ...(sets.length > 0 ? [toSetExpression(toJoinedSet(condition.kind, sets))] : []),
      ]);
    }
    case "found":
      return toSetExpression(toIdSet(condition, found) ?? { ids: [], denied: true });
    case "no":
      return NO_DOCUMENT;
    case "every":
      return EVERY_DOCUMENT;
    case "text":
      throw new RangeError("A condition on text belongs in the query, not in the filter.");
    default:
      return toFieldExpression(condition);
  }
}

/** Expressions of lists, which may be of 100,000 ids and stand in every view of a search. */
const written = new WeakMap<FieldCondition, string>();

function toFieldExpression(condition: FieldCondition): string {
  switch (condition.kind) {
    case "isIn": {
      const { field, values, denied } = condition;
      const known = written.get(condition) ?? toInExpression(field, values, denied);
      written.set(condition, known);
      return known;
    }
    case "isNull":
      return `${condition.field} ${condition.denied ? "IS NOT NULL" : "IS NULL"}`;
    default: {
      const expression = toPlainExpression(condition);
      return condition.denied ? `NOT (${expression})` : expression;
    }
  }
}

/** `TO` wants both ends of one value, where two comparisons could be met by different values. */
function toPlainExpression(
  condition: Extract<FieldCondition, { kind: "between" | "overlaps" | "present" }>,
): string {
  if (condition.kind === "present") return IS_PRESENT;
  const { kind, field, from, to } = condition;
  if (kind === "overlaps") return `${field} ${from} TO ${to}`;
  const ends = [
    ...(from === null ? [] : [`${field} >= ${from}`]),
    ...(to === null ? [] : [`${field} <= ${to}`]),
  ];
  return toJoinedExpression("and", ends);
}

/** An expression of several. */
function toJoinedExpression(kind: "and" | "or", expressions: readonly string[]): string {
  const [only, ...more] = expressions;
  if (only !== undefined && more.length === 0) return only;
  return expressions.map((expression) => `(${expression})`).join(kind === "and" ? " AND " : " OR ");
}

/** `field IN […]`, or its denial. */
export function toInExpression(field: string, values: readonly string[], denied = false): string {
  return `${field} ${denied ? "NOT IN" : "IN"} [${values.map(toQuotedValue).join(", ")}]`;
}

/** A value as it stands in an expression. */
function toQuotedValue(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/**
 * Parts that come to sets of ids, and the others. Sets are joined before the engine sees them, since it takes no expression of
 * thousands of parts.
 */
function toSorted(parts: readonly Condition[], found: FoundSets): { sets: IdSet[]; others: Condition[] } {
  const sets: IdSet[] = [];
  const others: Condition[] = [];
  for (const part of parts) {
    const set = toIdSet(part, found);
    if (set === null) others.push(part);
    else sets.push(set);
  }
  return { sets, others };
}

function toSetExpression({ ids, denied }: IdSet): string {
  if (ids.length === 0) return denied ? EVERY_DOCUMENT : NO_DOCUMENT;
  return toInExpression("id", ids, denied);
}
