import { NEWS_WORDS, UNKNOWN_WORDS } from "../news/words";

/** A value that is chosen of a facet: as the index has it, and as a link of ours. */
export type Choice = {
  readonly field: "actors" | "publisher";
  readonly parameter: "actor" | "publisher";
  readonly value: string;
};

/** One search, the same for all who answer it. */
export type BenchSearch = { readonly text: string; readonly chosen: readonly Choice[] };

/** So many of them, so that a round is short. */
const WORDS = NEWS_WORDS.slice(0, 12);

/** The texts of a round: every word alone or with another, and no round has the texts of another. */
export function toTexts(round: number): readonly string[] {
  return WORDS.map((word, at) =>
    round === 0 ? word : `${word} ${WORDS[(at + round) % WORDS.length] ?? word}`,
  );
}

/** The same, each word with one that no report has: nothing has both, and what has one is shown below. */
export function toUnknownTexts(round: number): readonly string[] {
  return WORDS.map((word, at) => `${word} ${UNKNOWN_WORDS[(at + round) % UNKNOWN_WORDS.length] ?? word}`);
}

/** Questions as somebody types them; few reports have all of their words. */
export function toQuestions(round: number): readonly string[] {
  return WORDS.map((word, at) => {
    const other = WORDS[(at + round + 1) % WORDS.length];
    return `who said that the ${word} would not end before the ${other} talks with the capital`;
  });
}

/** The parameters of a search as our links have them. */
export function toParams({ text, chosen }: BenchSearch): URLSearchParams {
  const params = new URLSearchParams({ q: text });
  for (const { parameter, value } of chosen) params.append(parameter, value);
  return params;
}
