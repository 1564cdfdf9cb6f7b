import type { QuestionEncoder } from "../../meilisearch/search-context";
import { type QueryNode, toLeaves } from "../../query/tree";

/** An encoder reads no more of a question. */
const LONGEST = 1_500;

/** What a text says in free words and phrases, as they are written; fields and what is denied are no part of it. */
export function toQuestion(written: QueryNode | null): string {
  const words = toLeaves(written).flatMap(({ leaf, denied }) =>
    !denied && (leaf.kind === "word" || leaf.kind === "phrase" || leaf.kind === "beginning")
      ? [leaf.text]
      : [],
  );
  return words.join(" ").slice(0, LONGEST).toWellFormed();
}

/** Languages that are written in another script than the Latin, of those that encoders commonly name. */
const OTHER_SCRIPTS = new Set("ar be bg bn el fa he hi hy ja ka ko mk mr ru sr ta te th uk ur zh".split(" "));
const LETTERS = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

const DIGITS = /\p{N}/gu;

/**
 * Whether an encoder can read a question. What is digits for the most part is the number of something, and has no meaning. Of a
 * few words nobody can tell the language, but the script can be told: an encoder of Latin scripts alone is not given a question
 * in others.
 */
export function canRead({ languages }: QuestionEncoder, question: string): boolean {
  const count = (pattern: RegExp): number => question.match(pattern)?.length ?? 0;
  if (count(DIGITS) >= count(LETTERS)) return false;
  if (languages == null || languages.some((language) => OTHER_SCRIPTS.has(language))) return true;
  return count(LATIN) * 2 > count(LETTERS);
}
