import type { Notice } from "../query/notices";
import type { QueryNode } from "../query/tree";
import { withCompounds } from "./compounds";
import type { Names } from "./names";
import { withSpellings } from "./spellings";

/** What a text says with every bare name and compound in all its spellings. It yields after each word of a long text. */
export function* toSpelt(
  written: QueryNode | null,
  { spellings, vocabulary }: Pick<Names, "spellings" | "vocabulary">,
  notices: Notice[],
): Generator<void, QueryNode | null> {
  return yield* withCompounds(yield* withSpellings(written, spellings, notices), vocabulary);
}
