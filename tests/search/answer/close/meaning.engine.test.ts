import { findRelatedTo } from "@/search/answer/related";
import type { SearchResult } from "@/search/answer/result";
import { runSearch } from "@/search/answer/run-search";
import type { QuestionEncoder } from "@/search/meilisearch/search-context";
import { fromSearchParams } from "@/search/query/url";
import { toMeaningPassages } from "@/search/text/meaning-passages";
import { sourced } from "../../../support/documents";
import { startTestEngine, type TestEngine } from "../../../support/engine";
import { anEncoder, aReadDocument } from "../../../support/vectors";

/** Meaning in three directions: weapons, weather, trade. */
const [WEAPONS, WEATHER, TRADE] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

const LONG = `${"Nothing of note. ".repeat(60)}

${"Rain fell on every field of the valley. ".repeat(20)}`;

const DOCUMENTS = [
  aReadDocument(
    {
      id: "shells",
      title: sourced("Shells"),
      text: "Artillery shells reached the front, Trump said.",
      publisher: sourced("YTN"),
    },
    [[1, 0.2, 0]],
  ),
  aReadDocument(
    {
      id: "rounds",
      title: sourced("Rounds"),
      text: "Rounds for howitzers came by rail.",
      publisher: sourced("KBS"),
    },
    [[1, 0.1, 0.1]],
  ),
  aReadDocument(
    { id: "munitions", title: sourced("Munitions"), text: "Munitions and weapons were counted." },
    [[0.9, 0.3, 0]],
  ),
  aReadDocument({ id: "storm", title: sourced("Storm"), text: "A storm closed the port of the town." }, [
    [0, 1, 0.1],
  ]),
  aReadDocument({ id: "long", title: sourced("Long"), text: LONG }, toLongVectors()),
  aReadDocument({ id: "unread", title: sourced("Unread"), text: "Munitions, not read closely." }, null),
];

/** One a passage; the last is about the weather, all others are about nothing. */
function toLongVectors(): number[][] {
  const others = toMeaningPassages(LONG).slice(1);
  return [...others.map(() => [-1, 0.1, -1]), [0.1, 1, 0]];
}

const VERSION = "test-1";
const READING = { read: 5, of: 6, meaning: { version: VERSION, dimensions: 3 } };
const QUESTIONS = {
  "munitions arrive": WEAPONS,
  "munitions front": WEAPONS,
  "munitions weapons": WEAPONS,
  "munitions counted": WEAPONS,
  "munitions front shells": WEAPONS,
  munitions: WEAPONS,
  ordnance: WEAPONS,
  "heavy ordnance": WEAPONS,
  "ordnance heavy": WEAPONS,
  "wet climate": WEATHER,
  "customs duties": TRADE,
  storm: WEATHER,
};

let tested: TestEngine;
beforeAll(async () => {
  tested = await startTestEngine();
  await tested.publish(DOCUMENTS, [], READING);
});
afterAll(() => tested?.close());

type Asked = string | URLSearchParams | Readonly<Record<string, string>>;

const search = (
  asked: Asked,
  meaning: QuestionEncoder | null = anEncoder(VERSION, QUESTIONS),
): Promise<SearchResult> =>
  runSearch(fromSearchParams(new URLSearchParams(typeof asked === "string" ? { q: asked } : asked)), {
    engine: tested.engine,
    memory: tested.memory,
    now: new Date(),
    meaning,
  });

const closeOf = async (asked: Asked): Promise<string[]> =>
  ((await search(asked)).close?.hits ?? []).map(({ id }) => id);

describe("close matches by meaning", () => {
  it("say it in other words, with the passage and without a false mark", async () => {
    const { total, close } = await search("heavy ordnance");
    expect(total).toBe(0);
    expect(close?.hits.map(({ id, why, missing }) => [id, why, missing])).toEqual([
      ["rounds", "meaning", ["heavy", "ordnance"]],
      ["shells", "meaning", ["heavy", "ordnance"]],
      ["munitions", "meaning", ["heavy", "ordnance"]],
    ]);
    expect(close?.meaning).toEqual({ read: 5, of: 6 });
    expect(close?.hits[0]?.snippets).toEqual([
      {
        passage: 1,
        start: 0,
        page: null,
        parts: [{ text: "Rounds for howitzers came by rail.", match: false }],
        cut: { start: false, end: false },
      },
    ]);
  });

  it("stand in one ranking with those by words, each with what it was found by", async () => {
    const { close } = await search("munitions arrive");
    expect(close?.hits.map(({ id, why }) => [id, why])).toEqual([
      ["munitions", "words"],
      // Nobody knows what it means: it stands by its words alone.
      ["unread", "words"],
      ["rounds", "meaning"],
      ["shells", "meaning"],
    ]);
  });

  it("show the passage of a long text that is nearest to the question", async () => {
    const { close } = await search("wet climate");
    const long = close?.hits.find(({ id }) => id === "long");
    expect(long?.why).toBe("meaning");
    expect(long?.snippets[0]?.parts[0]?.text).toMatch(/^Rain fell on every field/);
  });

  it("follow one word that nobody wrote, and none that somebody did", async () => {
    expect(await closeOf("ordnance")).toEqual(["rounds", "shells", "munitions"]);
    expect((await search("munitions")).close).toBeNull();
  });

  it("are none where nothing is near", async () => {
    const { close } = await search("customs duties");
    expect(close).toEqual({ total: 0, hits: [], meaning: { read: 5, of: 6 } });
  });

  it("never take in an exact match, and never change what is one", async () => {
    for (const q of ["munitions counted", "munitions weapons"]) {
      const { hits, total, exact, close } = await search(q);
      expect([hits.map(({ id, why }) => [id, why]), total, exact]).toEqual([
        [["munitions", { title: true, text: true }]],
        1,
        true,
      ]);
      expect(close?.hits.map(({ id }) => id)).not.toContain("munitions");
    }
  });

  it("fit every filter and exclusion", async () => {
    expect(await closeOf({ q: "heavy ordnance", publisher: "YTN" })).toEqual(["shells"]);
    expect(await closeOf({ q: "heavy ordnance", "not.publisher": "KBS" })).toEqual(["shells", "munitions"]);
    expect(await closeOf("heavy ordnance -trump")).toEqual(["rounds", "munitions"]);
    expect(await closeOf("heavy ordnance -howitzer -munitions")).toEqual(["shells"]);
    expect(await closeOf('heavy ordnance -"howitzers came by"')).toEqual(["shells", "munitions"]);
    expect(await closeOf("heavy ordnance title:rounds")).toEqual(["rounds"]);
  });

  it("join the set under close=true: in total, facets and pages", async () => {
    const { hits, total, exact, facets, close } = await search({ q: "munitions front", close: "true" });
    expect(hits.map(({ id, why }) => [id, why])).toEqual([
      ["shells", "words"],
      ["munitions", "words"],
      ["rounds", "meaning"],
      ["unread", "words"],
    ]);
    expect({ total, exact, close }).toEqual({
      total: 4,
      exact: false,
      close: { total: 4, hits: [], meaning: { read: 5, of: 6 } },
    });
    expect(facets.publisher.values.map(({ value, count }) => [value, count])).toEqual([
      ["KBS", 1],
      ["YTN", 1],
    ]);
    const narrowed = await search({ q: "munitions front", close: "true", publisher: "KBS" });
    expect([narrowed.total, narrowed.hits.map(({ id }) => id)]).toEqual([1, ["rounds"]]);
  });

  it("join one word only where nobody wrote it", async () => {
    expect((await search({ q: "ordnance", close: "true" })).total).toBe(3);
    const { total, close } = await search({ q: "munitions", close: "true" });
    expect({ total, close }).toEqual({ total: 2, close: null });
  });
});

describe("words alone", () => {
  it.each([
    ["without an encoder", null],
    ["where the encoder is of another version", anEncoder("test-2", QUESTIONS)],
    ["where the encoder does not read the script", { ...anEncoder(VERSION, {}), languages: ["en"] }],
  ] as const)("count %s, and the answer says so", async (what, encoder) => {
    const q = what.endsWith("script") ? "северная корея munitions" : "munitions arrive";
    const { close } = await search(q, encoder);
    expect(close?.hits.map(({ id, why }) => [id, why]).sort()).toEqual([
      ["munitions", "words"],
      ["unread", "words"],
    ]);
    expect(close?.meaning).toBeNull();
  });

  it("count under close=words, which joins as well", async () => {
    const { close } = await search({ q: "munitions arrive", close: "words" });
    expect([close?.total, close?.meaning]).toEqual([2, null]);
    expect((await search({ q: "ordnance", close: "words" })).close).toBeNull();
    const joined = await search(new URLSearchParams("q=munitions+arrive&close=true&close=words"));
    expect([joined.total, joined.link]).toEqual([2, "/?q=munitions+arrive&close=true&close=words"]);
  });

  it("count where the index does not say what its vectors are", async () => {
    const other = await startTestEngine();
    await other.publish(DOCUMENTS.map(({ _vectors, ...document }) => document));
    const { close } = await runSearch(fromSearchParams(new URLSearchParams({ q: "munitions arrive" })), {
      engine: other.engine,
      memory: other.memory,
      now: new Date(),
      meaning: anEncoder(VERSION, QUESTIONS),
    });
    expect([close?.total, close?.meaning]).toEqual([2, null]);
    await other.close();
  });
});

describe("like:ID", () => {
  it("finds what says much the same: no exact match, and never the document itself", async () => {
    const { total, exact, close, link } = await search("like:rounds");
    expect({ total, exact, link }).toEqual({ total: 0, exact: true, link: "/?q=like%3Arounds" });
    expect(close?.hits.map(({ id }) => id)).toEqual(["shells", "munitions"]);
    expect(close?.hits.map(({ why, missing }) => [why, missing])).toEqual([
      ["meaning", []],
      ["meaning", []],
    ]);
  });

  it("goes with filters, exclusions and words, which hold as ever", async () => {
    expect(await closeOf({ q: "like:rounds", publisher: "YTN" })).toEqual(["shells"]);
    expect(await closeOf("like:rounds -trump")).toEqual(["munitions"]);
    expect(await closeOf("like:rounds publisher:KBS")).toEqual([]);
    const { total, close } = await search("like:rounds munitions");
    expect(total).toBe(0);
    expect(close?.hits[0]).toMatchObject({ id: "munitions", missing: [] });
    expect(close?.hits.find(({ id }) => id === "shells")?.missing).toEqual(["munitions"]);
  });

  it("beside an alternative leaves that one's matches exact", async () => {
    const { hits, close } = await search("like:rounds OR storm");
    expect(hits.map(({ id }) => id)).toEqual(["storm"]);
    expect(close?.hits.map(({ id }) => id)).not.toContain("storm");
  });

  it("takes a stretch of a text, which is read anew", async () => {
    const encoder = anEncoder(VERSION, { howitzers: WEATHER });
    const { close } = await search("like:rounds@11-20", encoder);
    expect(close?.hits.map(({ id }) => id)).toEqual(["long", "storm", "munitions"]);
  });

  it("falls back to words where a document was not read closely", async () => {
    const { close } = await search("like:unread");
    expect(close?.hits.map(({ id, why }) => [id, why])).toEqual([
      ["munitions", "words"],
      ["storm", "words"],
    ]);
    expect(close?.meaning).toBeNull();
  });

  it("says that there is no such document, and that likeness excludes nothing", async () => {
    const codes = async (q: string): Promise<string[]> => (await search(q)).notices.map(({ code }) => code);
    expect(await codes("like:nobody")).toEqual(["unknown-document"]);
    expect(await codes("-like:rounds storm")).toEqual(["unlike"]);
    expect((await search("-like:rounds storm")).hits.map(({ id }) => id)).toEqual(["storm"]);
  });

  it("joins under close=true", async () => {
    const { total, hits } = await search({ q: "like:rounds", close: "true" });
    expect([total, hits.map(({ id }) => id)]).toEqual([2, ["shells", "munitions"]]);
  });
});

describe("related documents", () => {
  it("are near by meaning where they share no word", async () => {
    const related = await findRelatedTo("storm", {
      engine: tested.engine,
      memory: tested.memory,
      now: new Date(),
    });
    // "unread" was not read closely: it is near by the word that it shares.
    expect(related?.map(({ id }) => id)).toContain("long");
    expect(related?.map(({ id }) => id)).not.toContain("storm");
  });
});
