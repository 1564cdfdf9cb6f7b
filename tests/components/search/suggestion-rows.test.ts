import { toSuggestionRows } from "@/components/search/suggestion-rows";
import { en } from "@/components/strings/en";
import type { Completion } from "@/search/suggest/completion";

const aCompletion = (changes: Partial<Completion>): Completion =>
  ({ kind: "word", label: "missile", count: 3, text: "missile ", cursor: 8, ...changes }) as Completion;

const labelsOf = (text: string, completions: readonly Completion[], past: readonly string[]) =>
  toSuggestionRows(text, completions, past, en).map(({ label }) => label);

describe("rows of suggestions", () => {
  it("are completions first, then past queries, then the way to forget those", () => {
    expect(labelsOf("mis", [aCompletion({})], ["missile test"])).toEqual([
      "missile",
      "missile test",
      en.forgetQueries,
    ]);
  });

  it("have no way to forget where no past query is shown", () => {
    expect(labelsOf("mis", [aCompletion({})], ["putin"])).toEqual(["missile"]);
    expect(labelsOf("", [], [])).toEqual([]);
  });

  it("show all past queries for an empty box, but three beside a text", () => {
    const past = ["kim 1", "kim 2", "kim 3", "kim 4", "putin"];
    expect(labelsOf("", [], past)).toEqual([...past, en.forgetQueries]);
    expect(labelsOf("KIM", [], past)).toEqual(["kim 1", "kim 2", "kim 3", en.forgetQueries]);
  });

  it("do not offer what stands in the box already", () => {
    expect(labelsOf(" kim 1 ", [], ["kim 1", "kim 12"])).toEqual(["kim 12", en.forgetQueries]);
  });

  it("say how many documents a completion has, and what a field is for", () => {
    const rows = toSuggestionRows(
      "a",
      [
        aCompletion({ count: 3 }),
        aCompletion({ kind: "collection", label: "wire", count: null }),
        aCompletion({ kind: "field", label: "actor:", count: null }),
      ],
      [],
      en,
    );
    expect(rows.map(({ note }) => note)).toEqual([en.found(3, null), null, en.fieldHints.actor]);
    expect(rows.map(({ group }) => group)).toEqual([
      en.suggestionKinds.word,
      en.suggestionKinds.collection,
      en.suggestionKinds.field,
    ]);
  });
});
