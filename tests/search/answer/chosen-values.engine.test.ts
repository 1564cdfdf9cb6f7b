import pMap from "p-map";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { runSearch, runWanted } from "@/search/answer/run-search";
import type { FacetKey } from "@/search/document/facets";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { EVERYTHING, withToggled } from "@/search/query/query";
import { fromLink, toLink } from "@/search/query/url";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { toRounds } from "../../support/rounds";
import { aStancedDocument } from "../../support/stanced";

/**
 * What is chosen is what is counted, whatever signs its name has: choosing a value makes a link, the link read again finds just the
 * documents that bear the value, says so in the value's own row, and choosing it again leads back.
 */

const VALUES = toRounds({ usual: 300, nightly: 1_000 });
const LONGEST = 24;

/** Every quotation mark, what means something in addresses, filters and queries, and letters of many scripts. */
const SIGNS = [
  ..."\"'`´‘’‚‛“”„‟‹›«»「」『』〝〞＂＇",
  ..."%&=+#?/\\:;,.@!$*~^|<>()[]{}-_ ",
  ..."\u00a0\u2009\u2010\u2011\u2013\u2014\u200d\u0301\u0338…•™€№",
  ..."aZäßøłğИґёйΩχאבعربي한국ทไ中日カな्हि👍🏽𝔘",
];
const WORDS = [
  "AND",
  "OR",
  "NOT",
  "IN",
  "EXISTS",
  "TO",
  "%20",
  "%zz",
  "&amp;",
  "\\n",
  '\\"',
  "saved:x",
  "null",
  "true",
];

const random = xoroshiro128plus(21);
const below = (most: number): number => uniformInt(random, 0, most - 1);
const pick = <One>(all: readonly One[]): One => all[below(all.length)] as One;

/** Values as documents have them: no space around, and no two that the engine takes for one. */
function toValues(): readonly string[] {
  const values = new Map<string, string>();
  while (values.size < VALUES) {
    const parts = Array.from({ length: 1 + below(LONGEST) }, () =>
      below(8) === 0 ? pick(WORDS) : pick(SIGNS),
    );
    const value = parts.join("").trim();
    const same = value.normalize("NFKD").toLowerCase();
    if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(value) && !values.has(same)) values.set(same, value);
  }
  return [...values.values()];
}

const values = toValues();
/** Each value with how many documents bear it, and as what. */
const borne = values.map((value, at) => {
  const facet: FacetKey = at % 2 === 0 ? "publisher" : "actor";
  return { value, facet, count: 1 + (at % 3) };
});

/** How many documents the engine itself has with a value, by a filter that is written here. */
async function askByValue(facet: FacetKey, value: string): Promise<number> {
  const field = facet === "publisher" ? "publisher" : "actors";
  const written = value.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
  const answer = await fetch(`${test.attached.url}/indexes/documents/search`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${test.attached.searchKey}` },
    body: JSON.stringify({ filter: `${field} = '${written}'`, page: 1, hitsPerPage: 1 }),
  });
  return (await answer.json()).totalHits;
}

let test: TestEngine;
let context: SearchContext;
beforeAll(async () => {
  test = await startTestEngine();
  const plain = aStancedDocument([], { id: "plain", text: "The weir stands." });
  const bearing = borne.flatMap(({ value, facet, count }, at) =>
    Array.from({ length: count }, (_, one) => ({
      ...plain,
      id: `d-${at}-${one}`,
      ...(facet === "publisher" ? { publisher: value } : { actors: [value] }),
    })),
  );
  await test.publish([plain, ...bearing]);
  context = { engine: test.engine, memory: test.memory, now: new Date("2026-01-01") };
});
afterAll(() => test?.close());

it(`leads from ${VALUES} values of every sign to their documents and back`, async () => {
  const faults = await pMap(
    borne,
    async ({ value, facet, count }) => {
      const link = toLink(withToggled(EVERYTHING, facet, value));
      const read = fromLink(link);
      const result = await runWanted({ ...read, wanted: { facets: [facet], timeline: false } }, context);
      const row = result.facets[facet]?.values.find(({ chosen }) => chosen);
      const back = toLink(withToggled(read.query, facet, row?.value ?? ""));
      const found = [result.total, row?.value, row?.count, toLink(read.query), back];
      const expected = [await askByValue(facet, value), value, count, link, "/"];
      return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ expected, found }];
    },
    { concurrency: 8 },
  );
  expect(faults.flat().slice(0, 5)).toEqual([]);
});

it("finds nothing where a value differs by one sign", async () => {
  const link = toLink(withToggled(EVERYTHING, "publisher", `${borne[0]?.value}”x`));
  expect((await runSearch(fromLink(link), context)).total).toBe(0);
});
