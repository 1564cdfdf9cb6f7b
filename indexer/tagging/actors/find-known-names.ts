import type { Candidate } from "./candidate";
import type { NameContext } from "./name-context";

/** Bit of the word lists (see `word-facts.ts`) for words that dictionaries write in lower case. */
const COMMON = 1 << 5;
/** What an outlet does, and what stands before one. */
const REPORTS = new Set(
  "said says say reported reports report wrote writes claimed claims revealed reveals published publishes newspaper magazine article editorial website quoted interviewed that".split(
    " ",
  ),
);
const BEFORE_OUTLETS = new Set("told to in by with for from of".split(" "));

/** Letters of bodies that are small words, too. */
const SMALL_WORDS = new Set(["WHO", "US", "IT", "WE", "AM"]);

/** Names that stand in the tables. A name that is also a common word ("Time", "Turkey", "Dawn") is left to the model. */
export function findKnownNames({ known, facts, parsed }: NameContext): readonly Candidate[] {
  const { tokens, sentences, sentenceOf } = parsed;
  /** "The Sun", "The Times": an article and a common word. */
  const isPlainPhrase = (from: number, to: number): boolean =>
    to - from === 2 && tokens[from]?.lower === "the" && ((facts[from + 1]?.lists ?? 0) & COMMON) !== 0;
  const isCited = (from: number, to: number): boolean =>
    REPORTS.has(tokens[to]?.lower ?? "") ||
    (from > (sentences[sentenceOf[from] ?? 0]?.from ?? 0)
      ? BEFORE_OUTLETS.has(tokens[from - 1]?.lower ?? "")
      : tokens[to]?.text === ":");
  /** "POLICE ARRESTED A MAN WHO FLED": a small word in a sentence of capitals. */
  const isShouted = (at: number): boolean =>
    SMALL_WORDS.has(tokens[at]?.text ?? "") &&
    [at - 1, at + 1].every((near) => /^(?:\p{Lu}{2,}|[^\p{L}]+)$/u.test(tokens[near]?.text ?? ".")) &&
    [at - 1, at + 1].some((near) => /^\p{Lu}{2,}$/u.test(tokens[near]?.text ?? ""));
  return known.flatMap(({ from, to, known: entry }) => {
    const word = facts[from];
    if (entry.as === "people") return [];
    if (to - from === 1 && word && (!word.isCapital || (word.lists & COMMON && !word.isAllCapitals))) {
      if (!/[^\x20-\x7eÀ-ɏ]/.test(parsed.tokens[from]?.text ?? "")) return [];
    }
    if (to - from === 1 && isShouted(from)) return [];
    if (entry.outlet && isPlainPhrase(from, to) && !isCited(from, to)) return [];
    const start = parsed.tokens[from]?.lower === "the" && to - from > 1 ? from + 1 : from;
    return [
      {
        from: start,
        to,
        type: entry.type,
        name: entry.as === "name" ? entry.name : null,
        rule: "table",
        certainty: "stated" as const,
      },
    ];
  });
}
