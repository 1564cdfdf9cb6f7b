import type { TaggedHit } from "@/search/meilisearch/read-review";
import { type Candidate, toCandidates, toDoubt, toRankedCandidates } from "@/search/review/candidates";
import { toContext } from "@/search/review/context";
import { someTags } from "../../support/documents";

function aHit(id: string, tags: Partial<TaggedHit["tags"]> = {}): TaggedHit {
  return { id, title: id, published: null, publisher: null, tags: { ...someTags({}), ...tags } };
}

const { stances } = someTags({ stances: ["against:the dam", "favor:the levee"] });
const values = (candidates: readonly Candidate[]): string[] =>
  candidates.map(({ value, document }) => `${document.id} ${value}`);

describe("the tags that may be judged", () => {
  it("are each value of a kind once, with how many documents carry it", () => {
    const hit = aHit("a", { stances: [...stances, ...stances] });
    const candidates = toCandidates(hit, "stance", (_, value) => (value === "against:the dam" ? 7 : 0));
    expect(candidates.map(({ value, count, chance }) => [value, count, chance])).toEqual([
      ["against:the dam", 7, 0.9],
      ["favor:the levee", 1, 0.9],
    ]);
  });

  it("are no places, no unnamed sources, and nothing that a reader stated", () => {
    const { actors, sources } = someTags({ actors: ["Ada", "Rome"], sources: ["Ada", "he"] });
    const hit = aHit("a", {
      actors: actors.map((tag) => (tag.name === "Rome" ? { ...tag, type: "place" } : tag)),
      sources: sources.map((tag) => ({ ...tag, named: tag.name === "Ada" })),
      stances: stances.map((tag) => ({ ...tag, rule: "correction" })),
    });
    const none = () => 1;
    expect(values(toCandidates(hit, "actor", none))).toEqual(["a Ada"]);
    expect(values(toCandidates(hit, "source", none))).toEqual(["a Ada"]);
    expect(toCandidates(hit, "stance", none)).toEqual([]);
  });

  it("are as doubtful as they are open: most at even chances, not at all where certain", () => {
    expect([0, 0.5, 1].map(toDoubt)).toEqual([0, 1, 0]);
    expect(toDoubt(0.6)).toBeGreaterThan(toDoubt(0.9));
  });

  it("come by doubt times count, four of one value at most", () => {
    const of = (id: string, confidence: number, value: string, count: number) =>
      toCandidates(
        aHit(id, { stances: someTags({ stances: [value] }).stances.map((tag) => ({ ...tag, confidence })) }),
        "stance",
        () => count,
      );
    const ranked = toRankedCandidates([
      ...of("sure", 0.95, "favor:x", 2),
      ...of("counted", 0.9, "favor:y", 40),
      ...of("doubtful", 0.5, "favor:z", 3),
      ...["m", "n", "o", "p", "q"].flatMap((id) => of(id, 0.99, "favor:w", 1)),
    ]);
    expect(values(ranked)).toEqual([
      "counted favor:y",
      "doubtful favor:z",
      "sure favor:x",
      "m favor:w",
      "n favor:w",
      "o favor:w",
      "p favor:w",
    ]);
  });
});

describe("the words around a place", () => {
  const text = "It rained. Ada Byrne condemned the dam, they say. Nobody came.";
  const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const;
  const show = (...places: Parameters<typeof toContext> extends [string, ...infer Rest] ? Rest : never) =>
    toContext(text, ...places).map(({ text: part, match }) => (match ? `[${part}]` : part));

  it("are its sentence, the place marked", () => {
    expect(show(at("Byrne"))).toEqual(["Ada ", "[Byrne]", " condemned the dam, they say."]);
    expect(show(at("Nobody came."))).toEqual(["[Nobody came.]"]);
  });

  it("have what is marked within what is shown", () => {
    expect(show(at("Ada Byrne condemned the dam"), at("condemned"))).toEqual([
      "Ada Byrne ",
      "[condemned]",
      " the dam, they say.",
    ]);
  });

  it("are cut where a sentence is very long", () => {
    const long = `${"a ".repeat(500)}Byrne ${"b ".repeat(500)}`;
    const start = long.indexOf("Byrne");
    const length = toContext(long, [start, start + 5]).reduce((sum, part) => sum + part.text.length, 0);
    expect(length).toBeLessThan(500);
  });
});
