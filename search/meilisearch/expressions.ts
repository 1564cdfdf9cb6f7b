import type { Condition, FieldCondition } from "../matching/condition";
import { toLookupKey } from "../matching/lookups";

/** The documents that are in the corpus. */
export const IS_PRESENT = "gone = false";

/** The ids that each lookup found. */
export type FoundSets = ReadonlyMap<string, readonly string[]>;

/** No document has this; for conditions that none meets. */
export const NO_DOCUMENT = "id IS EMPTY";
const EVERY_DOCUMENT = "id EXISTS";

/** The engine's filter for a condition without text, every lookup replaced by what it found. */
export function toExpression(condition: Condition, found: FoundSets): string {
  switch (condition.kind) {
    case "and":
    case "or": {
      const sets = condition.parts.filter((part) => part.kind === "found");
      const others = condition.parts.filter((part) => part.kind !== "found");
      return toJoinedExpression(condition.kind, [
        ...others.map((part) => toExpression(part, found)),
        ...(sets.length > 0 ? toSetExpressions(condition.kind, sets, found) : []),
      ]);
    }
    case "found":
      return toSetExpressions("and", [condition], found)[0] ?? EVERY_DOCUMENT;
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

type FoundCondition = Extract<Condition, { kind: "found" }>;

/**
 * Sets joined before the engine sees them, since it takes no expression of thousands of parts: those wanted become
 * one set, those denied another. (`a AND -b AND -c` is `a AND NOT (b OR c)`, `-b OR -c` is `NOT (b AND c)`.)
 */
function toSetExpressions(
  kind: "and" | "or",
  conditions: readonly FoundCondition[],
  found: FoundSets,
): string[] {
  const idsOf = ({ by }: FoundCondition): readonly string[] => found.get(toLookupKey(by)) ?? [];
  const [wanted, denied] = [false, true].map((isDenied) =>
    conditions.filter((condition) => condition.denied === isDenied).map(idsOf),
  );
  const join = { and: toCommon, or: toUnion };
  const opposite = kind === "and" ? "or" : "and";
  return [
    ...(wanted && wanted.length > 0 ? [toSetExpression(join[kind](wanted), false)] : []),
    ...(denied && denied.length > 0 ? [toSetExpression(join[opposite](denied), true)] : []),
  ];
}

function toSetExpression(ids: readonly string[], denied: boolean): string {
  if (ids.length === 0) return denied ? EVERY_DOCUMENT : NO_DOCUMENT;
  return toInExpression("id", ids, denied);
}

function toUnion(sets: readonly (readonly string[])[]): readonly string[] {
  return sets.length === 1 ? (sets[0] ?? []) : [...new Set(sets.flat())];
}

/** What all sets have, the smallest first. */
function toCommon(sets: readonly (readonly string[])[]): readonly string[] {
  const [smallest = [], ...others] = [...sets].sort((a, b) => a.length - b.length);
  let common = smallest;
  for (const other of others) {
    if (common.length === 0) break;
    const held = new Set(other);
    common = common.filter((id) => held.has(id));
  }
  return common;
}
