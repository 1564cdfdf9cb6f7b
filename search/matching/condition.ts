import type { Term } from "./terms";

/**
 * What a query asks, as the engine can be asked it: conditions on text, filters, sets of ids, and how they join.
 * `every` and `no` document are conditions too, so that joining never needs a special case.
 */
export type Condition =
  | { readonly kind: "text"; readonly term: Term; readonly denied: boolean }
  /** A Meilisearch filter expression. */
  | { readonly kind: "filter"; readonly expression: string }
  /** Documents to be found first, then named by id. */
  | { readonly kind: "found"; readonly by: Lookup; readonly denied: boolean }
  | { readonly kind: "and" | "or"; readonly parts: readonly Condition[] }
  | { readonly kind: "every" }
  | { readonly kind: "no" };

/** A set of documents that a search of its own finds: those with a term in title or text, or in the title alone. */
export type Lookup = { readonly term: Term; readonly where: "anywhere" | "title" };

export const EVERY: Condition = { kind: "every" };
export const NONE: Condition = { kind: "no" };

/** Joins conditions: groups of one kind flatten, `every` and `no` resolve, filters join into one expression. */
export function toJoined(kind: "and" | "or", parts: readonly Condition[]): Condition {
  const [neutral, absorbing] = kind === "and" ? (["every", "no"] as const) : (["no", "every"] as const);
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const kept = flat.filter((part) => part.kind !== neutral);
  const decisive = kept.find((part) => part.kind === absorbing);
  if (decisive) return decisive;
  const filters = kept.flatMap((part) => (part.kind === "filter" ? [part.expression] : []));
  const others = kept.filter((part) => part.kind !== "filter");
  const joined = filters.length > 0 ? [toFilter(toJoinedExpression(kind, filters))] : [];
  const all = [...others, ...joined];
  const [only, ...more] = all;
  if (only === undefined) return kind === "and" ? EVERY : NONE;
  return more.length === 0 ? only : { kind, parts: all };
}

/** The condition that all other documents meet. */
export function toNegated(condition: Condition): Condition {
  switch (condition.kind) {
    case "text":
    case "found":
      return { ...condition, denied: !condition.denied };
    case "filter":
      return toFilter(`NOT (${condition.expression})`);
    case "every":
      return NONE;
    case "no":
      return EVERY;
    default:
      return toJoined(condition.kind === "and" ? "or" : "and", condition.parts.map(toNegated));
  }
}

/** A filter expression of several. */
export function toJoinedExpression(kind: "and" | "or", expressions: readonly string[]): string {
  const [only, ...more] = expressions;
  if (only !== undefined && more.length === 0) return only;
  return expressions.map((expression) => `(${expression})`).join(kind === "and" ? " AND " : " OR ");
}

export function toFilter(expression: string): Condition {
  return { kind: "filter", expression };
}

/** A value as it stands in a filter expression. */
export function toQuotedValue(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** `field IN […]`, or its denial. */
export function toInExpression(field: string, values: readonly string[], denied = false): string {
  return `${field} ${denied ? "NOT IN" : "IN"} [${values.map(toQuotedValue).join(", ")}]`;
}
