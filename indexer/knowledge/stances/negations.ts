const NEGATIONS = new Set(
  "no not never n't without nor neither hardly barely cannot nothing nobody lack lacks lacked fail fails failed refuse refuses refused deny denies denied".split(
    " ",
  ),
);

/** Whether a word turns the next ones round. Lower case. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}
