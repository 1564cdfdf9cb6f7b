/** Whom a personal pronoun may mean: a man, a woman, several, or a body or thing. */
export type PronounKind = "he" | "she" | "they" | "it";

const FORMS: ReadonlyMap<string, PronounKind> = new Map(
  (
    [
      ["he", "he him his himself"],
      ["she", "she her hers herself"],
      ["they", "they them their theirs themselves"],
      ["it", "it its itself"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word): [string, PronounKind] => [word, kind])),
);

/** What kind of pronoun of the third person a word in lower case is. */
export function toPronounKind(word: string): PronounKind | null {
  return FORMS.get(word) ?? null;
}
