/**
 * Words that readers search for: the reports have each of them, and none is in all. Benches that search reports take theirs from
 * here, since a word that no report has is another search: what is near to it is looked for.
 */
export const NEWS_WORDS: readonly string[] =
  "trade missiles sanctions tariff peace border reform ceasefire budget hospital election harvest strike bridge minister factory court rain railway loan".split(
    " ",
  );

/** Words that no report has. */
export const UNKNOWN_WORDS: readonly string[] =
  "treaty revenue labor army navy congress justice silver river".split(" ");
