import { answerSearch } from "@/search/answer/run-search";
import { runSent } from "@/search/answer/sent-answer";
import { NO_NAMES } from "@/search/collection/names";
import { toGrantedAccesses } from "@/search/meilisearch/granted-access";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { type Trip, withTrips } from "@/search/meilisearch/trips";
import { fromRequestParams } from "@/search/query/request-params";
import { anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { BOTH } from "../../support/two-collections";

const NOW = new Date("2026-11-01T00:00:00Z");
let testIndex: TestIndex;
let accessOf: ReturnType<typeof toGrantedAccesses>;

beforeAll(async () => {
  testIndex = await openTestIndex(BOTH);
  await testIndex.index({ now: NOW });
  accessOf = toGrantedAccesses(testIndex.tested);
});
afterAll(async () => {
  await testIndex.close();
  await removeFolders();
});

type Granted = Parameters<typeof accessOf>[0];

/** An answer as it is sent, and the names of the trips that it took. */
async function send(params: string, granted: Granted = "all", signal?: AbortSignal) {
  const trips: Trip[] = [];
  const { engine, memory } = accessOf(granted);
  const context: SearchContext = {
    engine: withTrips(engine, trips),
    memory,
    now: NOW,
    ...(signal ? { signal } : {}),
  };
  const { json, repeated } = await runSent(fromRequestParams(new URLSearchParams(params)), context);
  const { took: _, ...answer } = JSON.parse(json);
  return { answer, repeated, trips: trips.map(({ name }) => name).sort() };
}

describe("an answer as it is sent", () => {
  it("asks for hits and counts side by side, and for nothing before or after", async () => {
    await send("q=");
    expect((await send("q=kim")).trips).toEqual(["counts", "hits"]);
    expect((await send("q=putin&actor=Kim+Jong+Un")).trips).toEqual(["counts", "hits"]);
  });

  it("of a text that no document has whole asks for close matches alone, which join it, and looks for nothing else", async () => {
    const text = "who said that munitions would reach Putin before Kim met the xylophonists of the capital";
    const joined = await send(`q=${encodeURIComponent(text)}&close=true`);
    expect(joined.answer.total).toBeGreaterThan(0);
    expect(joined.answer.hits).toHaveLength(joined.answer.total);
    expect(joined.trips).toEqual(["counts", "documents"]);
    const below = await send(`q=${encodeURIComponent(text)}`);
    expect([below.answer.total, below.answer.exact, below.answer.hits]).toEqual([0, true, []]);
    expect(below.answer.close.hits.map(({ id }: { id: string }) => id)).toEqual(
      joined.answer.hits.map(({ id }: { id: string }) => id),
    );
    expect(below.trips).not.toContain("hits");
  });

  it("leaves to the engine what the postings do not say: without any, each answer is the same", async () => {
    const { engine, memory } = accessOf("all");
    const names = await memory.current();
    const blind = { ...names, collection: { ...NO_NAMES.collection, lengths: names.collection.lengths } };
    for (const params of ["q=munitions", "q=munitions+xylophonists", "q=%22kim+jong+un%22&facets=none"]) {
      const read = fromRequestParams(new URLSearchParams(params));
      const context = { engine, memory, now: NOW };
      const { took: _, close: __, drops: ___, ...seeing } = await answerSearch(read, { ...context, names });
      const {
        took: _t,
        close: _c,
        drops: _d,
        ...unseeing
      } = await answerSearch(read, {
        ...context,
        names: blind,
      });
      expect(unseeing).toEqual(seeing);
    }
  });

  it("has its hits alone in one trip, and the counts put to them in another", async () => {
    const hits = await send("q=munitions&facets=none");
    expect(hits.trips).toEqual(["hits"]);
    expect(hits.answer).toMatchObject({ facets: {}, timeline: null });
    const counted = await send("q=munitions");
    expect(counted.trips).toEqual(["counts"]);
    const { facets, timeline, ...rest } = counted.answer;
    expect({ ...rest, facets: {}, timeline: null }).toEqual(hits.answer);
    expect(Object.keys(facets)).toHaveLength(7);
    expect(timeline.buckets.length).toBeGreaterThan(0);
    // The same made at once, in another memory.
    const { engine } = testIndex.tested;
    const fresh = toGrantedAccesses({ engine, memory: testIndex.tested.memory })("all");
    fresh.memory.answers.clear();
    expect((await send("q=munitions")).answer).toEqual(counted.answer);
  });

  it("has the facets that are named, and no others", async () => {
    const { answer } = await send("q=munitions&facets=actor");
    expect(Object.keys(answer.facets)).toEqual(["actor"]);
    expect(answer.timeline).toBeNull();
    const { answer: whole } = await send("q=munitions");
    expect(answer.facets.actor).toEqual(whole.facets.actor);
  });

  it("is not made twice: what is wanted again takes no more than to see that the index is the same", async () => {
    const first = await send("q=russia&size=5");
    const again = await send("size=5&q=russia");
    expect(again.trips).toEqual(["generation"]);
    expect(again.answer).toEqual(first.answer);
    expect(first.repeated).toBeNull();
    expect(JSON.parse(again.repeated ?? "")).toEqual({ ...first.answer, took: { engine: 0, total: 0 } });
  });

  it("is of nobody else: who may see one collection is not answered with what was made for all", async () => {
    const all = (await send("q=harbour")).answer;
    const open = await send("q=harbour", ["open"]);
    expect(open.trips).not.toEqual(["generation"]);
    expect(open.answer.total).toBeLessThan(all.total);
    expect(JSON.stringify(open.answer)).not.toContain("secret");
    expect((await send("q=harbour", ["open"])).answer).toEqual(open.answer);
    expect((await send("q=harbour")).answer).toEqual(all);
  });

  it("is made anew once the index has changed, in whole and in parts", async () => {
    const before = await send("q=munitions");
    await send("q=train&facets=none");
    await putFiles(testIndex.corpus, {
      "open/new.md": anArticle({ title: "New munitions" }, "More munitions came by train."),
    });
    await testIndex.index({ now: NOW });
    expect((await send("q=munitions")).answer.total).toBe(before.answer.total + 1);
    const { answer } = await send("q=train");
    const collections = answer.facets.collection.values as readonly { count: number }[];
    expect(collections.reduce((sum, { count }) => sum + count, 0)).toBe(answer.total);
  });

  it("is given up where nobody waits for it", async () => {
    const gone = AbortSignal.abort();
    await expect(send("q=pyongyang", "all", gone)).rejects.toMatchObject({ name: "AbortError" });
  });
});
