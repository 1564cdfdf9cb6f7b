import fc from "fast-check";
import { findMarks, toMarkedText, toSnippets } from "@/search/matching/marks";
import { toHeldCount } from "@/search/matching/term-prefilter";
import { findTerms, toWantedTerms } from "@/search/matching/terms";
import { parseQuery } from "@/search/query/parser";
import type { MarkedPart } from "@/search/text/marked-part";
import { toWords } from "@/search/text/words";

function terms(query: string) {
  return toWantedTerms(parseQuery(query).tree);
}

function show(parts: readonly MarkedPart[]): string {
  return parts.map((part) => (part.match ? `[${part.text}]` : part.text)).join("");
}

describe("marks", () => {
  it.each([
    ["munition", "They sent munitions.", "They sent [munitions]."],
    ['"munition"', "They sent munitions.", "They sent munitions."],
    ["munit*", "They sent munitions.", "They sent [munitions]."],
    ['"north korea"', "North Korea, north; Korea", "[North Korea], north; Korea"],
    ["-kim putin", "Kim and Putin", "Kim and [Putin]"],
    ["зеленский", "Слова Зеленского.", "Слова [Зеленского]."],
    ["cafe", "The café.", "The [café]."],
    ["kim kim*", "Kimchi and Kim", "[Kimchi] and [Kim]"],
    ['"weak link" link', "a weak link", "a [weak link]"],
    ["title:kim", "Kim", "[Kim]"],
  ])("of %s in %j", (query, text, expected) => {
    expect(show(toMarkedText(text, terms(query)))).toBe(expected);
  });

  it("are parts that put together are the text, whatever it holds", () => {
    const text = '<mark>Kim</mark> \ue000 & "Kim"';
    const parts = toMarkedText(text, terms("kim"));
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.filter((part) => part.match)).toHaveLength(2);
  });
});

type Place = { readonly start?: number | undefined; readonly end?: number | undefined };

function byPlace(a: Place, b: Place): number {
  return (a.start ?? 0) - (b.start ?? 0) || (b.end ?? 0) - (a.end ?? 0);
}

describe("marks of single words", () => {
  const word = fc.constantFrom(
    "Kim",
    "munition",
    "munitions",
    "dying",
    "die",
    "tie",
    "tying",
    "3",
    "a",
    "the",
    "U.S.",
    "go_on",
    "Ｋim",
    "Kím",
    "ki\u00adm",
    "ﬁre",
    "中文",
    "“a”",
    "\u0301",
    "\ufeff",
  );
  const query = fc.array(
    fc
      .tuple(word, fc.constantFrom("", "*", '"'))
      .map(([one, sign]) => (sign === '"' ? `"${one}"` : one + sign)),
    { minLength: 1, maxLength: 4 },
  );
  const text = fc.array(
    fc
      .tuple(word, fc.constantFrom(" ", ", ", "-", "'", "_", ". ", "", "\n\n", "\u3000"))
      .map((pair) => pair.join("")),
  );

  it("are those that reading every word finds", () => {
    fc.assert(
      fc.property(query, text, (wanted, pieces) => {
        const [whole, marked] = [pieces.join(""), terms(wanted.join(" "))];
        const words = toWords(whole);
        const read = findTerms(marked, words)
          .map((run) => ({ start: words[run.first]?.start, end: words[run.last]?.end, term: run.term }))
          .sort(byPlace);
        expect(findMarks(whole, marked)).toEqual(read);
      }),
    );
  });
});

describe("snippets", () => {
  it("are never cut in a marked word, nor right before or after one", () => {
    const word = fc.constantFrom("weir", "alpha", "beta", "gamma", "delta", "of", "yesterday");
    fc.assert(
      fc.property(fc.array(word, { minLength: 40, maxLength: 240 }), (words) => {
        // A mark in every fifth place at most: between marks that stand side by side nothing can be cut.
        const text = words.map((one, at) => (at % 5 > 0 && one === "weir" ? "dam" : one)).join(" ");
        for (const { parts, cut } of toSnippets(text, terms("weir"))) {
          const ends = [cut.start ? parts[0] : undefined, cut.end ? parts.at(-1) : undefined];
          for (const part of ends) expect(part?.match ?? false).toBe(false);
          for (const part of ends) expect(part?.text.trim().length ?? 10).toBeGreaterThan(3);
        }
      }),
    );
  });

  const text = [
    "Kim came.",
    "Nothing.",
    "Putin and Kim met.",
    "Putin left.",
    "Kim spoke of Putin and munitions.",
  ].join("\n\n");

  it("come from the passages that cover most terms, best first", () => {
    expect(toSnippets(text, terms("kim putin munitions")).map((snippet) => snippet.passage)).toEqual([
      5, 3, 1,
    ]);
  });

  it("show the opening where there is nothing to mark", () => {
    expect(toSnippets(text, []).map(({ passage, parts }) => [passage, show(parts)])).toEqual([
      [1, "Kim came."],
    ]);
  });

  it("cut a long passage to a stretch around its marks, and say so", () => {
    const long = `${"Before it all was still, ".repeat(30)}the munitions came, ${"and then it was still again, ".repeat(30)}end.`;
    const [snippet] = toSnippets(long, terms("munitions"));
    expect(snippet?.cut).toEqual({ start: true, end: true });
    expect(show(snippet?.parts ?? [])).toContain("[munitions]");
    expect(snippet?.parts.map((part) => part.text).join("").length).toBeLessThan(400);
    expect(long).toContain(snippet?.parts.map((part) => part.text).join(""));
  });
});

describe("the stretch of a long passage that is shown", () => {
  it("is the first that holds most distinct terms, then most marks, also where several begin at one place", () => {
    const filler = "nobody said anything about it to them, ".repeat(8);
    const terms = toWantedTerms(parseQuery('peace "peace treaty" canal').tree);
    const text = `peace peace peace ${filler}a peace treaty on the canal ${filler}peace and canal`;
    const [snippet] = toSnippets(text, terms);
    const shown = snippet?.parts.map((part) => part.text).join("");
    expect(shown).toContain("a peace treaty on the canal");
    expect(shown).not.toContain("peace peace peace");
    expect(snippet?.parts.filter((part) => part.match).map((part) => part.text)).toEqual([
      "peace treaty",
      "canal",
    ]);
  });
});

describe("a quick look beforehand", () => {
  const VOCABULARY =
    "dying die tied tying lie skies sky hoping hope happy happily flies Kim's news munition munitions relational relate".concat(
      " organization organize early café naïve Straße Зеленского 北 a I IDLY bus buses argue arguing",
    );
  const words = fc.constantFrom(...VOCABULARY.split(" "));
  const texts = fc.array(words, { minLength: 1, maxLength: 12 }).map((some) => some.join(" "));

  it("never says no where a term stands", () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(
          fc.oneof(
            words,
            words.map((word) => `"${word}"`),
            words.map((word) => `${word.slice(0, 3)}*`),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        (text, query) => {
          const wanted = terms(query.join(" "));
          if (toMarkedText(text, wanted).some((part) => part.match))
            expect(toHeldCount(wanted)(text)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
