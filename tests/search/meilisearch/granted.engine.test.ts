import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readCorpusReport } from "@/search/answer/corpus-report";
import { findDocumentPage } from "@/search/answer/document-page";
import { findFacetValues } from "@/search/answer/facet-search";
import { findOrderedIds } from "@/search/answer/ordered-ids";
import { findRelatedTo } from "@/search/answer/related";
import { runSearch } from "@/search/answer/run-search";
import { FACET_KEYS } from "@/search/document/facets";
import { toGrantedAccesses } from "@/search/meilisearch/granted-access";
import { readCloseReading, readGeneration } from "@/search/meilisearch/read-names";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { runMatrix } from "@/search/pictures/matrix";
import { runMentioned } from "@/search/pictures/mentioned-timeline";
import { runNetwork } from "@/search/pictures/network";
import { runCompared } from "@/search/pictures/timeline-by-value";
import { fromSearchParams } from "@/search/query/url";
import { findReviewQueue } from "@/search/review/review-queue";
import { estimateFollowing } from "@/search/sharing/estimate";
import { findFeed } from "@/search/sharing/feed";
import { makeProtocol } from "@/search/sharing/protocol";
import { suggest } from "@/search/suggest/suggest";
import { putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { BOTH, OPEN } from "../../support/two-collections";

/**
 * Who may see some collections is answered as if the others were not there: by the index of both, narrowed, whatever an index of the
 * open ones alone answers.
 */

const NOW = new Date("2026-11-01T00:00:00Z");
let truth: TestIndex;
let both: TestIndex;
let alone: SearchContext;
let narrowed: SearchContext;
let whole: SearchContext;

beforeAll(async () => {
  [truth, both] = [await openTestIndex(OPEN), await openTestIndex(BOTH)];
  await truth.index({ now: NOW });
  await both.index({ now: NOW });
  alone = { engine: truth.tested.engine, memory: truth.tested.memory, now: NOW };
  whole = { engine: both.tested.engine, memory: both.tested.memory, now: NOW };
  narrowed = { ...toGrantedAccesses(both.tested)(["open"]), now: NOW };
});

afterAll(async () => {
  await truth.close();
  await both.close();
  await removeFolders();
});

/** Links of searches: plain, misspelt, denied, of one word that only the other collection has, of its names, its stories. */
const LINKS = [
  "",
  "q=munitions",
  "q=munition",
  "q=munitoins+satelite",
  "q=zepelin",
  "q=zeppelin+munitions",
  "q=kim+putin+macron",
  "q=emmanuel+macron",
  "q=emily+carter",
  "q=macron+munitions&close=true",
  "q=munitions+pact+train&close=true&group=story",
  'q="border+wall"',
  "q=munit*",
  "q=munit&typing=true",
  "q=zepp&typing=true",
  "q=putin+OR+zeppelin",
  "q=-munitions",
  "q=-zeppelin",
  "q=actor:Macron",
  'q=stance:against:"border+wall"',
  'q=stance:against:"zeppelin+ban"',
  "q=title:plan",
  "q=harbour",
  "q=harbour+mined",
  "q=like:open-summit",
  "q=like:secret-plan",
  "q=village+well&group=story",
  "q=village+well",
  "actor=Kim+Jong+Un",
  "actor=Emmanuel+Macron",
  "not.actor=Emmanuel+Macron",
  "publisher=Le+Monde",
  "source=Der+Spiegel",
  "collection=open",
  "collection=secret",
  "collection=Open",
  "from=1900&to=2020",
  "undated=true",
  "mentioned.from=1962&mentioned.to=1962",
  "q=reuters&sort=oldest&size=2",
  "possible=true&q=wall",
];

const toRead = (link: string) => fromSearchParams(new URLSearchParams(link));

/** What is asked of an index, by name. */
const QUESTIONS: Readonly<Record<string, (context: SearchContext) => Promise<unknown>>> = {
  ...Object.fromEntries(
    LINKS.flatMap((link) => [
      [`search ${link}`, (context) => runSearch(toRead(link), context)],
      [`export ${link}`, (context) => findOrderedIds(toRead(link), context)],
    ]),
  ),
  ...Object.fromEntries(
    ["", "q=munitions", "q=zeppelin", "q=munitions+OR+publisher:AFP"].flatMap((link) => {
      const read = toRead(link);
      return [
        [`matrix ${link}`, (context: SearchContext) => runMatrix(read, context)],
        [`network ${link}`, (context: SearchContext) => runNetwork(read, context)],
        [`mentioned ${link}`, (context: SearchContext) => runMentioned(read, context)],
        [
          `timeline ${link}`,
          (context: SearchContext) => runCompared(read, { as: "share", by: "actor", values: [] }, context),
        ],
        [`estimate ${link}`, (context: SearchContext) => estimateFollowing(read, context)],
        [
          `feed ${link}`,
          (context: SearchContext) => findFeed(read, { address: "http://site", authority: "a1" }, context),
        ],
        [`protocol ${link}`, (context: SearchContext) => makeProtocol(read, [], context)],
      ] as const;
    }),
  ),
  ...Object.fromEntries(
    FACET_KEYS.flatMap((key) =>
      ["", "m", "kim", "le monde", "secret", "wall"].map((text) => [
        `facet ${key} ${text}`,
        (context) => findFacetValues(toRead(""), key, text, context),
      ]),
    ),
  ),
  ...Object.fromEntries(
    [
      "mac",
      "munit",
      "zep",
      "sat",
      "publisher:Le",
      "collection:s",
      "actor:Em",
      "stance:against:z",
      "format:p",
      "quix",
      "bor",
    ].map((text) => [`suggest ${text}`, (context) => suggest(text, text.length, context)]),
  ),
  ...Object.fromEntries(
    ["open-summit", "open-copy", "secret-plan", "Open-twin", "both-open", "both-secret", "nothing"].flatMap(
      (id) => [
        [`document ${id}`, (context) => findDocumentPage(id, toRead("q=munitions"), context)],
        [`related ${id}`, (context) => findRelatedTo(id, context)],
      ],
    ),
  ),
  corpus: readCorpusReport,
  "how far it is read closely": readCloseReading,
  "review of sides": (context) => findReviewQueue({ kind: "stance", page: 1, judged: new Set() }, context),
  "review of actors": (context) => findReviewQueue({ kind: "actor", page: 1, judged: new Set() }, context),
};

/** Questions of each kind that are answered otherwise to who may see all. */
const TELLING = [
  "search q=munitions",
  "search q=munitoins+satelite",
  "search q=zepelin",
  "search q=emmanuel+macron",
  "search q=village+well&group=story",
  "search q=like:secret-plan",
  "search q=actor:Macron",
  "export q=-munitions",
  "matrix ",
  "network ",
  "mentioned ",
  "timeline ",
  "estimate q=munitions",
  "feed q=munitions",
  "protocol ",
  "facet actor m",
  "facet stance ",
  "suggest zep",
  "suggest munit",
  "suggest collection:s",
  "document open-copy",
  "corpus",
];

/** What differs between two indexes of the same documents. */
const OWN = new Set(["took", "generation"]);

function toComparable(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer ?? null, (key, value: unknown) => (OWN.has(key) ? undefined : value)),
  );
}

describe("who may see one of two collections", () => {
  it.each(Object.keys(QUESTIONS))("is answered as if the other were not there: %s", async (name) => {
    const ask = QUESTIONS[name];
    if (ask === undefined) throw new RangeError(name);
    const [seen, wanted] = await Promise.all([ask(narrowed), ask(alone)]);
    expect(toComparable(seen)).toEqual(toComparable(wanted));
  });

  it("is asked what would tell that the other is there", async () => {
    for (const name of TELLING) {
      const ask = QUESTIONS[name];
      if (ask === undefined) throw new RangeError(name);
      expect([name, toComparable(await ask(whole))]).not.toEqual([name, toComparable(await ask(alone))]);
    }
  });

  it("differs in every number by exactly what is hidden from who may see all", async () => {
    const ids = async (link: string, context: SearchContext) =>
      new Set((await findOrderedIds(toRead(link), context)).ids);
    for (const link of LINKS.filter((one) => !/close|like|size|group/.test(one))) {
      const [all, some] = [await ids(link, whole), await ids(link, narrowed)];
      const hidden = [...all].filter((id) => !some.has(id));
      expect([link, hidden.filter((id) => /^open-|^both-(open|later)/.test(id))]).toEqual([link, []]);
      expect([link, [...some].filter((id) => !all.has(id))]).toEqual([link, []]);
      const [one, other] = [await runSearch(toRead(link), whole), await runSearch(toRead(link), narrowed)];
      expect([link, one.total - other.total]).toEqual([link, hidden.length]);
    }
  });

  it("has no other way to the index than the one that is narrowed", async () => {
    const { engine } = narrowed;
    await expect(engine.search("names", { filter: "kind = actor" })).rejects.toThrow(RangeError);
    await expect(engine.search("names_next", {})).rejects.toThrow(RangeError);
    await expect(engine.searchMany([{ indexUid: "names" }])).rejects.toThrow(RangeError);
    await expect(engine.searchUnion({}, [{ indexUid: "documents" }, { indexUid: "names" }])).rejects.toThrow(
      RangeError,
    );
    expect(await readGeneration(narrowed)).toBe(await readGeneration(whole));
  });

  it("is answered so too where a change in place has taken a document out of its collection", async () => {
    const moved = BOTH["open/wall.md"] ?? "";
    await rm(join(truth.corpus, "open/wall.md"));
    await rm(join(both.corpus, "open/wall.md"));
    await putFiles(both.corpus, { "secret/old-wall.md": moved });
    await truth.index({ now: NOW, full: true });
    expect(await both.index({ now: NOW })).toMatchObject({ published: "in-place", added: 1, removed: 1 });
    const narrowly = Object.entries(QUESTIONS).filter(([name]) =>
      /wall|carter|bor|corpus|munitoins|document open/i.test(name),
    );
    for (const [name, ask] of narrowly)
      expect([name, toComparable(await ask(narrowed))]).toEqual([name, toComparable(await ask(alone))]);
  });

  it("sees nothing where nothing is granted, and all of a collection that comes to be granted", async () => {
    const accessOf = toGrantedAccesses(both.tested);
    const total = async (granted: "all" | readonly string[]) =>
      (await runSearch(toRead(""), { ...accessOf(granted), now: NOW })).total;
    expect(await total([])).toBe(0);
    expect(await total(["secret"])).toBe(8);
    expect(await total(["open", "secret", "Open"])).toBe(await total("all"));
    expect(accessOf("all")).toBe(both.tested);
  });
});
