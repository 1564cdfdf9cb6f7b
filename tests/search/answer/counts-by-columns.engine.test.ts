import { rm } from "node:fs/promises";
import { join } from "node:path";
import { toRandom } from "@/bench/random";
import { toOracleDocument } from "@/drills/oracle/oracle";
import { runSearch, runWanted } from "@/search/answer/run-search";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toGrantedAccesses } from "@/search/meilisearch/granted-access";
import { toNamesMemory } from "@/search/meilisearch/memory";
import { type FindColumns, openColumns, toMostHeld } from "@/search/meilisearch/read-columns";
import { readGeneration } from "@/search/meilisearch/read-names";
import type { Engine } from "@/search/meilisearch/requests";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { type Trip, withTrips } from "@/search/meilisearch/trips";
import { runMatrix } from "@/search/pictures/matrix";
import { runNetwork } from "@/search/pictures/network";
import { forEachFacet } from "@/search/query/query";
import { fromSearchParams, type ReadQuery } from "@/search/query/url";
import { openTables } from "@/search/tables/open-tables";
import { NAMES, pick, toCorpus } from "../../oracle/corpus";
import { read, toQuery } from "../../oracle/queries";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { aFolder, anArticle, type Files, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { toRounds } from "../../support/rounds";
import { aStancedDocument } from "../../support/stanced";
import { BOTH } from "../../support/two-collections";

/** What is counted by the columns that are held of documents is what the engine counts, to the last value. */

const NOW = new Date("2025-01-10T12:00:00Z");
const QUERIES = toRounds({ usual: 300, nightly: 3_000 });
const WORDS = [
  "missile",
  "treaty",
  "sanctions",
  "Putin",
  "Korea",
  "the",
  "of",
  "news",
  "alliance",
  "nowhere",
];

let test: TestEngine;
const indexes: TestIndex[] = [];

async function openIndex(files: Files): Promise<TestIndex> {
  const index = await openTestIndex(files);
  indexes.push(index);
  return index;
}

beforeAll(async () => {
  test = await startTestEngine();
});

afterAll(async () => {
  await test?.close();
  for (const index of indexes) await index.close();
  await removeFolders();
});

/** A memory as a site has it, which will hold the columns of the present generation. */
async function openHolding(engine: Engine): Promise<Omit<SearchContext, "signal"> & { find: FindColumns }> {
  const say = (message: string, error: unknown) => {
    throw new Error(message, { cause: error });
  };
  const find = openColumns(engine, say);
  const read = openTables(await aFolder(), engine, say);
  return { engine, memory: toNamesMemory(engine, read, undefined, find), now: NOW, find };
}

/** The same, which holds them. */
async function openHeld(engine: Engine): ReturnType<typeof openHolding> {
  const context = await openHolding(engine);
  await untilHeld(context);
  return context;
}

async function untilHeld({ engine, memory, find }: Awaited<ReturnType<typeof openHeld>>): Promise<void> {
  const names = await memory.renew(await readGeneration({ engine }));
  while (find(names) === null) await new Promise((resolve) => setTimeout(resolve, 5));
}

function toReport(who: string): string {
  return anArticle({ title: `A report of ${who}` }, `${who} signed a treaty, Reuters reported.`);
}

/** Something that is waited for until it comes. */
function toMoment(): { readonly come: () => void; readonly came: Promise<void> } {
  let come = (): void => undefined;
  const came = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { come, came };
}

type Given = Pick<SearchContext, "engine" | "memory" | "now">;

/** The answer with columns and without, but for the time they took; and the fields that the engine counted for the first. */
async function answerBoth(request: ReadQuery, held: Given, plain: Given) {
  const trips: Trip[] = [];
  const [one, other] = [
    await runSearch(request, { ...held, engine: withTrips(held.engine, trips) }),
    await runSearch(request, plain),
  ];
  const counted = trips.flatMap(({ questions }) => questions.flatMap(({ facets }) => facets ?? []));
  return { one: { ...one, took: null }, other: { ...other, took: null }, counted };
}

/** Whether a question counts documents that it names. */
function isOfIds({ filter, facets }: Trip["questions"][number]): boolean {
  return facets !== undefined && String(filter).includes("id IN");
}

/** The trips for documents. */
function toDocuments(trips: readonly Trip[]): readonly Trip[] {
  return trips.filter(({ questions }) => questions.some(({ indexUid }) => indexUid === "documents"));
}

/** Searches of which most demand words and values alone. */
function toPlainQuery(random: () => number, documents: readonly IndexedDocument[]): ReadQuery {
  const word = (): string => `${random() < 0.2 ? "-" : ""}${pick(random, WORDS)}`;
  const text = Array.from({ length: Math.floor(random() * 4) }, word).join(random() < 0.2 ? " OR " : " ");
  const some = (share: number, field: "actors" | "sources" | "collection" | "publisher"): string[] => {
    if (random() > share) return [];
    return [pick(random, documents)[field] ?? []].flat().slice(0, 2);
  };
  const chosen = {
    actor: some(0.4, "actors"),
    source: some(0.3, "sources"),
    publisher: some(0.2, "publisher"),
  };
  const excluded = some(0.2, "actors");
  return read(text, {
    chosen: forEachFacet((key) => (key in chosen ? chosen[key as keyof typeof chosen] : [])),
    excluded: forEachFacet((key) => (key === "actor" ? excluded : [])),
    all: random() < 0.3 ? ["actor"] : [],
  });
}

describe("counts by columns", () => {
  it("are those of the engine over generated queries, and most plain searches need no others", async () => {
    const random = toRandom(11);
    const corpus = [...toCorpus(random, 150)];
    await test.publish(corpus, NAMES);
    const held = await openHeld(test.engine);
    const plain = { engine: test.engine, memory: toNamesMemory(test.engine), now: NOW };
    const documents = corpus.map(toOracleDocument);
    let spared = 0;
    for (let count = 0; count < QUERIES; count += 1) {
      const request = count % 4 === 0 ? toQuery(random, documents) : toPlainQuery(random, corpus);
      const { one, other, counted } = await answerBoth(request, held, plain);
      expect({ count, ...one }).toEqual({ count, ...other });
      if (!counted.includes("actors")) spared += 1;
    }
    expect(spared).toBeGreaterThan(QUERIES / 4);
  });

  it("are those of the engine in pictures too, which need none of it for each actor", async () => {
    const corpus = [...toCorpus(toRandom(12), 150)];
    await test.publish(corpus, NAMES);
    const held = await openHeld(test.engine);
    const plain = { engine: test.engine, memory: toNamesMemory(test.engine), now: NOW };
    for (const text of ["", "treaty", "Putin -news", '"north korea"', "treaty OR missile"])
      for (const run of [runNetwork, runMatrix]) {
        const trips: Trip[] = [];
        const request = read(text);
        const one = await run(request, { ...held, engine: withTrips(held.engine, trips) });
        expect({ text, ...one }).toEqual({ text, ...(await run(request, plain)) });
        const counted = trips.flatMap(({ questions }) => questions.flatMap(({ facets }) => facets ?? []));
        expect(counted.includes("actors")).toBe(run === runNetwork && text.startsWith('"'));
        // All that a network by columns wants to know is how many documents there are, which a matrix learns with what it shows.
        if (run === runNetwork && !text.startsWith('"')) expect(toDocuments(trips)).toHaveLength(1);
        if (run === runMatrix)
          expect(toDocuments(trips)[0]?.questions[0]?.facets ?? "of a union").not.toEqual([]);
      }
  });

  it("are those of the engine where close matches join, of which it only says how many there are", async () => {
    const corpus = [...toCorpus(toRandom(13), 150)];
    await test.publish(corpus, NAMES);
    const held = await openHeld(test.engine);
    const plain = { engine: test.engine, memory: toNamesMemory(test.engine), now: NOW };
    const [actor = ""] = corpus.flatMap(({ actors }) => actors);
    let joined = 0;
    for (const text of ["treaty missile alliance nowhere", "missile treaty", "news of the alliance Korea"])
      for (const changes of [
        {},
        { group: "story" as const },
        { possible: true },
        { from: "2024" },
        { actor },
      ]) {
        const { actor: chosen, ...others } = { actor: null, ...changes };
        const request = read(text, {
          ...others,
          close: true,
          chosen: forEachFacet((key) => (key === "actor" && chosen !== null ? [chosen] : [])),
        });
        const label = { text, ...changes };
        const trips: Trip[] = [];
        const one = await runSearch(request, { ...held, engine: withTrips(held.engine, trips) });
        const other = await runSearch(request, plain);
        expect({ ...label, ...one, took: null }).toEqual({ ...label, ...other, took: null });
        const named = trips.flatMap(({ questions }) => questions).filter(isOfIds);
        expect(named.flatMap(({ facets }) => facets ?? [])).not.toContain("actors");
        joined += one.close?.total ?? 0;
        for (const run of [runNetwork, runMatrix])
          expect({ ...label, ...(await run(request, held)) }).toEqual({
            ...label,
            ...(await run(request, plain)),
          });
      }
    expect(joined).toBeGreaterThan(0);
  });

  it("are the engine's where it finds more documents by an id than have it", async () => {
    const named = (id: string, text: string): IndexedDocument => aStancedDocument([], { id, text });
    await test.publish([
      named("one", "A treaty was signed."),
      named("ONE", "Something else."),
      named("two", "Rain."),
    ]);
    const held = await openHeld(test.engine);
    const plain = { engine: test.engine, memory: toNamesMemory(test.engine), now: NOW };
    const { one, other } = await answerBoth(read("treaty sign nothing", { close: true }), held, plain);
    expect(one.close?.total).toBe(1);
    expect(one).toEqual(other);
  });

  it("are left to the engine where it takes two values for one", async () => {
    const named = (id: string, publisher: string): IndexedDocument => ({
      ...aStancedDocument([], { id, text: "A treaty was signed." }),
      publisher,
      actors: [`${publisher} of all`],
      sources: ["Somebody"],
    });
    const pairs = [
      ["Straße", "STRASSE"],
      ["Œuvre", "oeuvre"],
      ["Zelenský", "Zelensky"],
      ["國家", "国家"],
      ["Ленин Ё", "ленин е"],
      ["ΟΔΟΣ", "οδος"],
      ["A–B", "a-b"],
    ] as const;
    for (const [at, [one, other]] of pairs.entries()) {
      await test.publish([named("one", one), named("two", other), named("three", "Another")]);
      const held = await openHeld(test.engine);
      const plain = { engine: test.engine, memory: toNamesMemory(test.engine), now: NOW };
      for (const params of [
        "q=treaty",
        `q=treaty&publisher=${encodeURIComponent(one)}`,
        "publisher=Another",
        "q=treaty+nothing&close=true",
      ]) {
        const request = fromSearchParams(new URLSearchParams(params));
        const answers = await answerBoth(request, held, plain);
        expect({ at, params, ...answers.one }).toEqual({ at, params, ...answers.other });
        const pictures = [await runNetwork(request, held), await runNetwork(request, plain)];
        expect({ at, params, ...pictures[0] }).toEqual({ at, params, ...pictures[1] });
      }
    }
  });

  it("follow what changes in place, and read no more than that", async () => {
    const index = await openIndex({
      "a/one.md": toReport("Vladimir Putin"),
      "a/two.md": toReport("Kim Jong Un"),
      "a/three.md": toReport("Donald Trump"),
    });
    await index.index({ now: NOW });
    const { engine } = index.tested;
    const questions: Trip[] = [];
    const held = await openHeld(withTrips(engine, questions));
    const plain = { engine, memory: index.tested.memory, now: NOW };
    const request = fromSearchParams(new URLSearchParams("q=treaty"));
    const actorsOf = ({ one }: Awaited<ReturnType<typeof answerBoth>>) =>
      one.facets.actor.values.map(({ value }) => value);
    expect(actorsOf(await answerBoth(request, held, plain))).toContain("Kim Jong Un");
    await putFiles(index.corpus, {
      "a/two.md": toReport("Emmanuel Macron"),
      "a/four.md": toReport("Angela Merkel"),
    });
    await rm(join(index.corpus, "a/three.md"));
    expect((await index.index({ now: NOW })).published).toBe("in-place");
    questions.length = 0;
    const meanwhile = await answerBoth(request, held, plain);
    expect(meanwhile.one).toEqual(meanwhile.other);
    await untilHeld(held);
    const after = await answerBoth(request, held, plain);
    expect(after.one).toEqual(after.other);
    expect(after.counted).not.toContain("actors");
    expect(actorsOf(after)).toEqual(
      expect.arrayContaining(["Vladimir Putin", "Emmanuel Macron", "Angela Merkel"]),
    );
    expect(actorsOf(after)).not.toContain("Kim Jong Un");
    expect(actorsOf(after)).not.toContain("Donald Trump");
    const reads = questions.flatMap((trip) => (trip.name === "columns" ? trip.questions : []));
    const filters = reads
      .filter(({ indexUid }) => indexUid === "documents")
      .map(({ filter }) => String(filter));
    const [changed, unchanged] = [await index.find("Macron"), await index.find("Putin")];
    expect(filters.join()).toContain(`"${changed[0]}"`);
    expect(filters.join()).not.toContain(`"${unchanged[0]}"`);
  });

  it("go on from what was read while documents were changed, removed and added", async () => {
    const index = await openIndex({
      "a/one.md": toReport("Vladimir Putin"),
      "a/two.md": toReport("Donald Trump"),
      "a/three.md": toReport("Kim Jong Un"),
    });
    await index.index({ now: NOW });
    const { engine } = index.tested;
    const given: Trip[] = [];
    const [start, change] = [toMoment(), toMoment()];
    const halting: Engine = {
      ...engine,
      search: async (indexName, parameters, signal, name) => {
        if (name === "columns" && indexName === "documents") {
          start.come();
          await change.came;
        }
        return engine.search(indexName, parameters, signal, name);
      },
    };
    const held = await openHolding(withTrips(halting, given));
    held.find(await held.memory.current());
    await start.came;
    await putFiles(index.corpus, {
      "a/two.md": toReport("Emmanuel Macron"),
      "a/four.md": toReport("Angela Merkel"),
    });
    await rm(join(index.corpus, "a/three.md"));
    expect((await index.index({ now: NOW })).published).toBe("in-place");
    change.come();
    await untilHeld(held);
    const plain = { engine, memory: index.tested.memory, now: NOW };
    const both = await answerBoth(fromSearchParams(new URLSearchParams("q=treaty")), held, plain);
    expect(both.one).toEqual(both.other);
    expect(both.counted).not.toContain("actors");
    const reads = given.flatMap((trip) => (trip.name === "columns" ? trip.questions : []));
    const named = reads.flatMap(({ indexUid, filter }) => (indexUid === "documents" ? [String(filter)] : []));
    const unchanged = (await index.find("Putin"))[0];
    expect(named.filter((filter) => filter.includes(`"${unchanged}"`))).toHaveLength(1);
  });

  it("are held of nothing for who may not see all collections", async () => {
    const index = await openIndex(BOTH);
    await index.index({ now: NOW });
    const held = await openHeld(index.tested.engine);
    const narrowed = toGrantedAccesses(held)(["open"]);
    expect(narrowed.memory.columns(await narrowed.memory.current())).toBeNull();
    const trips: Trip[] = [];
    const { facets } = await runWanted(fromSearchParams(new URLSearchParams("q=munitions")), {
      ...narrowed,
      engine: withTrips(narrowed.engine, trips),
      now: NOW,
    });
    expect(trips.flatMap(({ questions }) => questions.flatMap((one) => one.facets ?? []))).toContain(
      "actors",
    );
    expect(facets.actor?.values.map(({ value }) => value)).not.toContain("Emmanuel Macron");
  });

  it("are held of as many documents as the memory has room for, of a quarter of a million anywhere, and of no more", async () => {
    const gigabyte = 2 ** 30;
    expect([1, 4, 8, 32].map((some) => toMostHeld(some * gigabyte))).toEqual([
      250_000, 250_000, 447_392, 1_789_569,
    ]);
    const index = await openIndex({ "wire/one.md": toReport("Kim"), "wire/two.md": toReport("Park") });
    await index.index();
    const names = await index.tested.memory.renew(await readGeneration(index.tested));
    const asked: string[] = [];
    const engine: Engine = {
      ...index.tested.engine,
      search: (...given) => {
        asked.push(given[0]);
        return index.tested.engine.search(...given);
      },
    };
    const find = openColumns(engine, () => undefined, 1);
    expect([find(names), find(names), asked]).toEqual([null, null, []]);
  });
});
