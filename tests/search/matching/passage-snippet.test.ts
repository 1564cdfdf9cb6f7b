import { toPassageSnippet } from "@/search/matching/passage-snippet";
import { toTerm } from "@/search/matching/terms";

const TERMS = [toTerm({ kind: "word", text: "shells", at: [0, 0] })];
const TEXT = `Short one.\n\nThe train left. Shells came by rail, and more of them came later. ${"Then nothing. ".repeat(40)}`;

describe("a snippet of a passage chosen by meaning", () => {
  it("begins with a sentence, and is marked only where the words stand", () => {
    const at = TEXT.indexOf("left");
    const snippet = toPassageSnippet(TEXT, [at, TEXT.length], TERMS);
    expect(snippet?.passage).toBe(2);
    expect(snippet?.parts[0]).toEqual({ text: "Shells", match: true });
    expect(snippet?.parts.filter(({ match }) => match)).toHaveLength(1);
    expect(snippet?.cut).toEqual({ start: true, end: true });
  });

  it("is of the passage that most of the stretch lies in", () => {
    expect(toPassageSnippet(TEXT, [0, 30], [])?.passage).toBe(2);
    expect(toPassageSnippet(TEXT, [0, 14], [])).toEqual({
      passage: 1,
      start: 0,
      parts: [{ text: "Short one.", match: false }],
      cut: { start: false, end: false },
    });
  });

  it("is none of a stretch outside the text, and no longer than a snippet may be", () => {
    expect(toPassageSnippet(TEXT, [TEXT.length + 5, TEXT.length + 9], [])).toBeNull();
    const long = toPassageSnippet("word ".repeat(500), [0, 2_500], []);
    expect(long?.parts.map(({ text }) => text).join("").length).toBeLessThanOrEqual(320);
  });
});
