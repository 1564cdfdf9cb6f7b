import { type Condition, toInExpression, toJoinedExpression } from "./condition";
import { toLookupKey } from "./plan";

/** Ids by lookup, as found. */
export type FoundSets = ReadonlyMap<string, readonly string[]>;

/** No document has this; for conditions that none meets. */
const NO_DOCUMENT = "id IS EMPTY";
const EVERY_DOCUMENT = "id EXISTS";

/** The engine's filter for a condition without text, every lookup replaced by what it found. */
export function toExpression(condition: Condition, found: FoundSets): string {
  switch (condition.kind) {
    case "filter":
      return condition.expression;
    case "and":
    case "or":
      return toJoinedExpression(
        condition.kind,
        condition.parts.map((part) => toExpression(part, found)),
      );
    case "found": {
      const ids = found.get(toLookupKey(condition.by)) ?? [];
      if (ids.length === 0) return condition.denied ? EVERY_DOCUMENT : NO_DOCUMENT;
      return toInExpression("id", ids, condition.denied);
    }
    case "no":
      return NO_DOCUMENT;
    case "every":
      return EVERY_DOCUMENT;
    case "text":
      throw new RangeError("A condition on text is asked in the query, not in the filter.");
  }
}
