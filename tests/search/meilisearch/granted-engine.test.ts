import { NO_STORIES } from "@/search/collection/shared-stories";
import { toGrantedEngine } from "@/search/meilisearch/granted-engine";
import { toGrantedExpression, withExpression } from "@/search/meilisearch/granted-filter";
import { GENERATION_QUESTION, IS_FACT } from "@/search/meilisearch/read-names";
import type { Answer, Engine, EngineParameters, SearchParameters } from "@/search/meilisearch/requests";

/** An engine that says what it was sent, and has no documents. */
function aListener(): { readonly engine: Engine; readonly sent: SearchParameters[] } {
  const sent: SearchParameters[] = [];
  const nothing = <Hit>(): Answer<Hit> => ({ hits: [], processingTimeMs: 0 });
  const engine: Engine = {
    search: async (_, parameters) => {
      sent.push(parameters);
      return nothing();
    },
    searchMany: async (queries) => {
      sent.push(...queries);
      return queries.map(() => nothing());
    },
    searchUnion: async (_, queries) => {
      sent.push(...queries);
      return nothing();
    },
    clock: () => 7,
    letOut: async () => undefined,
    withGaps: (onGap) => {
      onGap({ place: "other:7700", documents: { open: 3, closed: 4 } });
      return engine;
    },
  };
  return { engine, sent };
}

const QUERIES: readonly EngineParameters[] = [
  { indexUid: "documents", q: "a" },
  { indexUid: "documents", q: "b", filter: "gone = false OR id EXISTS" },
  { indexUid: "documents", filter: ["gone = false", ["a = 1", "b = 2"]] },
  { indexUid: "documents", filter: 'id IN ["secret-plan"]' },
];

/** A question by each method of an engine: one that is added is not forgotten, since this would not compile without it. */
const WAYS: Readonly<Record<keyof Engine, ((engine: Engine) => Promise<unknown>) | null>> = {
  search: (engine) =>
    Promise.all(QUERIES.map(({ indexUid, ...parameters }) => engine.search(indexUid, parameters))),
  searchMany: (engine) => engine.searchMany(QUERIES),
  searchUnion: (engine) => engine.searchUnion({ limit: 1 }, QUERIES),
  clock: null,
  letOut: null,
  withGaps: async (engine) => engine.withGaps?.(() => undefined).searchMany(QUERIES),
};

const readStories = async () => NO_STORIES;

describe("the engine of who may see some collections", () => {
  it.each(Object.entries(WAYS))("narrows every question: %s", async (_, ask) => {
    if (ask === null) return;
    const { engine, sent } = aListener();
    await ask(toGrantedEngine(engine, ["open"], readStories));
    expect(sent.map(({ filter }) => filter)).toEqual([
      'collectionCode IN ["open"]',
      '(collectionCode IN ["open"]) AND (gone = false OR id EXISTS)',
      ['collectionCode IN ["open"]', "gone = false", ["a = 1", "b = 2"]],
      '(collectionCode IN ["open"]) AND (id IN ["secret-plan"])',
    ]);
  });

  it("has every method that the engine has, and is the engine itself for who may see all", () => {
    const { engine } = aListener();
    const narrowed = toGrantedEngine(engine, [], readStories);
    expect(Object.keys(narrowed).sort()).toEqual(Object.keys(WAYS).sort());
    expect(narrowed.clock()).toBe(7);
    expect(toGrantedEngine(engine, "all", readStories)).toBe(engine);
  });

  it("answers beside documents for the name of the generation alone, as whoever asks for it writes it", async () => {
    const { engine, sent } = aListener();
    const narrowed = toGrantedEngine(engine, ["open"], readStories);
    await narrowed.searchMany([{ indexUid: "documents" }, { ...GENERATION_QUESTION }]);
    expect(sent[1]).toEqual(GENERATION_QUESTION);
    for (const more of [
      { attributesToRetrieve: ["*"] },
      { filter: "kind = actor" },
      { filter: IS_FACT },
      { q: "a" },
      { limit: 2 },
    ])
      await expect(narrowed.searchMany([{ ...GENERATION_QUESTION, ...more }])).rejects.toThrow(RangeError);
  });

  it("tells collections apart that a filter takes for one, and takes no name for an expression", () => {
    expect(toGrantedExpression(["Open", "öpen", 'a"] OR id EXISTS'])).not.toMatch(/open|öpen|"\]./i);
    expect(
      new Set(["open", "Open", "ÖPEN", "öpen", "open "].map((one) => toGrantedExpression([one]))).size,
    ).toBe(5);
    expect(toGrantedExpression([])).toBe("id IS EMPTY");
    expect(withExpression("  ", "x = 1")).toBe("x = 1");
  });
});
