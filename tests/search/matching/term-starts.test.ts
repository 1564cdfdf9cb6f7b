import fc from "fast-check";
import { toStarting, toStarts } from "@/search/matching/term-starts";
import { type Term, toTerm } from "@/search/matching/terms";
import { toWords } from "@/search/text/words";

const few = fc.stringMatching(/^[ab]{1,4}$/);
const leaves = fc.array(
  fc.record({
    kind: fc.constantFrom("word" as const, "phrase" as const, "beginning" as const),
    at: fc.constant([0, 0] as const),
    text: few,
  }),
  {
    maxLength: 12,
  },
);

function fits({ kind, forms }: Term, word: { literal: string; stem: string }): boolean {
  const value = forms[0]?.value ?? "";
  if (kind === "word") return word.stem === value;
  return kind === "phrase" ? word.literal === value : word.literal.startsWith(value);
}

test("of many terms those that fit a word are named, each once, and no other", () => {
  fc.assert(
    fc.property(leaves, few, (some, written) => {
      const terms = some.map(toTerm);
      const [word] = toWords(written);
      if (!word) throw new Error("not a word");
      const expected = terms.flatMap((term, index) => (fits(term, word) ? [index] : []));
      expect([...toStarting(word, toStarts(terms))].sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});
