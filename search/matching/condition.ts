import type { Term } from "./terms";

/**
 * What a query demands of documents: conditions on text, on the values of fields, on sets of ids, and how they join.
 * `every` and `no` document are conditions too, so that joining never needs a special case. Of a `denied` one all other
 * documents meet it, those without the field among them.
 */
export type Condition =
  | { readonly kind: "text"; readonly term: Term; readonly denied: boolean }
  | FieldCondition
  /** Documents to be found first, then named by id. */
  | { readonly kind: "found"; readonly by: Lookup; readonly denied: boolean }
  | { readonly kind: "and" | "or"; readonly parts: readonly Condition[] }
  | { readonly kind: "every" }
  | { readonly kind: "no" };

/** A condition on one field of a document. */
export type FieldCondition = { readonly denied: boolean } & (
  | { readonly kind: "isIn"; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: "isNull"; readonly field: string }
  /** The number of a field lies between two, both included; null is no bound, and one of the two is given. */
  | {
      readonly kind: "between";
      readonly field: string;
      readonly from: number | null;
      readonly to: number | null;
    }
  /** Of a field of several numbers one lies between two, both included. */
  | { readonly kind: "overlaps"; readonly field: string; readonly from: number; readonly to: number }
  /** The document is in the corpus: one that went stays in the index, marked as gone. */
  | { readonly kind: "present" }
);

/** A set of documents that a separate search finds: those with a term in title or text, or in the title alone. */
export type Lookup = { readonly term: Term; readonly where: "anywhere" | "title" };

export const EVERY: Condition = { kind: "every" };
export const NONE: Condition = { kind: "no" };
export const PRESENT: Condition = { kind: "present", denied: false };

/** Joins conditions: groups of one kind flatten, `every` and `no` resolve. */
export function toJoined(kind: "and" | "or", parts: readonly Condition[]): Condition {
  const [neutral, absorbing] = kind === "and" ? (["every", "no"] as const) : (["no", "every"] as const);
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const left = flat.filter((part) => part.kind !== neutral);
  const decisive = left.find((part) => part.kind === absorbing);
  if (decisive) return decisive;
  const [only, ...more] = left;
  if (only === undefined) return kind === "and" ? EVERY : NONE;
  return more.length === 0 ? only : { kind, parts: left };
}

/** The condition that all other documents meet. */
export function toNegated(condition: Condition): Condition {
  switch (condition.kind) {
    case "every":
      return NONE;
    case "no":
      return EVERY;
    case "and":
    case "or":
      return toJoined(condition.kind === "and" ? "or" : "and", condition.parts.map(toNegated));
    default:
      return { ...condition, denied: !condition.denied };
  }
}
