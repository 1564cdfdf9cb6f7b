import { toRandom } from "@/bench/random";
import {
  countBy,
  countFacet,
  fits,
  fitsTree,
  type OracleDocument,
  toCounted,
  toOracleDocument,
} from "@/drills/oracle/oracle";
import { findFacetValues } from "@/search/answer/facet-search";
import type { SearchResult } from "@/search/answer/result";
import { runSearch } from "@/search/answer/run-search";
import type { Names } from "@/search/collection/names";
import { toSpelt as toSpeltTree } from "@/search/collection/spelt-text";
import { FACETS } from "@/search/document/facets";
import type { IndexedDocument } from "@/search/document/indexed-document";
import type { TimelineUnit } from "@/search/document/timeline-units";
import { atOnce } from "@/search/matching/let-others";
import type { QueryNode } from "@/search/query/tree";
import type { ReadQuery } from "@/search/query/url";
import { startTestEngine, type TestEngine } from "../support/engine";
import { toRounds } from "../support/rounds";
import { NAMES, pick, toCorpus, toLongDocument } from "./corpus";
import { read, toQuery, toText } from "./queries";

const NOW = new Date("2025-01-10T12:00:00Z");
const SIZE = 120;
const QUERIES = toRounds({ usual: 100, nightly: 1000 });
const PARTED = toRounds({ usual: 20, nightly: 200 });
const SHUFFLED = toRounds({ usual: 3, nightly: 50 });
const GROUPED = toRounds({ usual: 25, nightly: 250 });
const FACETED = toRounds({ usual: 20, nightly: 200 });

let test: TestEngine;
let documents: readonly OracleDocument[];
let names: Names;

beforeAll(async () => {
  test = await startTestEngine();
  const random = toRandom(7);
  const corpus = [...toCorpus(random, SIZE), toLongDocument(random)];
  await test.publish(corpus, NAMES);
  documents = corpus.map(toOracleDocument);
  names = await test.memory.current();
});

afterAll(() => test?.close());

function search(read: ReadQuery): Promise<SearchResult> {
  return runSearch(read, { engine: test.engine, memory: test.memory, now: NOW });
}

const spelt = new WeakMap<QueryNode, QueryNode | null>();

/** What a bare name or compound stands for; which spellings those are has other tests. The same tree gives the same tree. */
function toSpelt(tree: QueryNode | null): QueryNode | null {
  if (tree === null) return null;
  const known = spelt.get(tree);
  if (known !== undefined) return known;
  const made = atOnce(toSpeltTree(tree, names, []));
  spelt.set(tree, made);
  return made;
}

/** All ids of a search, page after page. */
async function allIds(request: ReadQuery): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const result = await search(read(request.query.text, { ...request.query, page }));
    ids.push(...result.hits.map((hit) => hit.id));
    if (page >= result.pages) return ids;
  }
}

/** What the oracle finds, newest first, ids within a day; of a story the first, where the request is for stories. */
function expectedIds({ query, tree }: ReadQuery): string[] {
  const met = new Set<string>();
  return documents
    .filter((document) => fits(query, toSpelt(tree), document, NOW))
    .sort(
      ({ stored: a }, { stored: b }) =>
        (b.publishedFrom ?? -1) - (a.publishedFrom ?? -1) || (a.id < b.id ? -1 : 1),
    )
    .filter((document) => {
      const counted = toCounted(query, document);
      return !met.has(counted) && met.add(counted);
    })
    .map(({ stored }) => stored.id);
}

/** What the oracle finds on the timeline, but for the search's own range: counts by bucket, and of those without a date. */
function expectedTimeline({ query, tree }: ReadQuery, unit: TimelineUnit): [string, number][] {
  const without = (query.from ?? query.to) ? ["published"] : [];
  const fitting = documents.filter((document) => fits(query, toSpelt(tree), document, NOW, without));
  const field = FIELD_OF_UNIT[unit];
  return [...countBy(query, fitting, ({ stored }) => [stored[field] ?? "undated"])].sort();
}

const FIELD_OF_UNIT = {
  decade: "publishedDecade",
  year: "publishedYear",
  month: "publishedMonth",
  day: "publishedDay",
} as const satisfies Record<TimelineUnit, keyof IndexedDocument>;

describe("every count agrees with brute force", () => {
  it("over generated queries: totals, sets, order and every facet count", async () => {
    const random = toRandom(42);
    for (let count = 0; count < QUERIES; count += 1) {
      const request = toQuery(random, documents);
      const result = await search(request);
      const expected = expectedIds(request);
      const label = `${result.link} (query ${count})`;
      expect({ label, exact: result.exact, total: result.total }).toEqual({
        label,
        exact: true,
        total: expected.length,
      });
      expect({ label, ids: await allIds(request) }).toEqual({ label, ids: expected });
      for (const { key } of FACETS) {
        const oracle = countFacet(request.query, toSpelt(request.tree), documents, NOW, key);
        const shown = result.facets[key].values.filter(({ value, count }) => count > 0 || oracle.has(value));
        expect({ label, key, counts: new Map(shown.map(({ value, count }) => [value, count])) }).toEqual({
          label,
          key,
          counts: oracle,
        });
      }
      const { unit, buckets, undated } = result.timeline;
      const shown = buckets.map(({ from, count }): [string, number] => [from, count]);
      expect({ label, timeline: [...shown, ...(undated > 0 ? [["undated", undated]] : [])].sort() }).toEqual({
        label,
        timeline: expectedTimeline(request, unit),
      });
    }
  });

  it("so that A and -A part the corpus", async () => {
    const random = toRandom(3);
    for (let count = 0; count < PARTED; count += 1) {
      const text = toText(random, 2, documents);
      const [with_, without] = [await allIds(read(text)), await allIds(read(`-(${text})`))];
      expect({ text, both: [...with_, ...without].sort() }).toEqual({
        text,
        both: documents.map(({ stored }) => stored.id).sort(),
      });
    }
  });

  it("so that the order of words never changes a set, however many there are", async () => {
    const random = toRandom(5);
    for (let count = 0; count < SHUFFLED; count += 1) {
      const { text } = pick(
        random,
        documents.filter((document) => document.text.length > 16),
      );
      const words = text
        .slice(0, 16)
        .map((word, index) => (index % 3 === 0 ? `"${word.literal}"` : word.literal));
      const shuffled = [...words].sort(() => random() - 0.5);
      const [one, other] = [read(words.join(" ")), read(shuffled.join(" "))];
      const ids = await allIds(one);
      expect(await allIds(other)).toEqual(ids);
      expect([...ids].sort()).toEqual(
        documents
          .filter((document) => fitsTree(toSpelt(one.tree), document, NOW))
          .map(({ stored }) => stored.id)
          .sort(),
      );
    }
  });

  it("so that choosing a value gives exactly its count", async () => {
    for (const [text, group, possible] of [
      ["", null, false],
      ["", null, true],
      ["missile", null, false],
      ["putin OR kim -treaty", null, false],
      ["putin OR kim -treaty", "story", false],
      ["putin OR kim -treaty", "story", true],
    ] as const) {
      const request = read(text, { group, possible });
      const result = await search(request);
      for (const { key } of FACETS)
        for (const { value, count } of result.facets[key].values) {
          const chosen = read(text, { group, possible, chosen: { ...request.query.chosen, [key]: [value] } });
          expect({ text, key, value, count: (await search(chosen)).total }).toEqual({
            text,
            key,
            value,
            count,
          });
        }
    }
  });

  it("so that each story has one hit on all pages together, whatever the order", async () => {
    const random = toRandom(12);
    const counted = new Map(documents.map(({ stored }) => [stored.id, stored.story ?? stored.id]));
    for (let count = 0; count < GROUPED; count += 1) {
      const { query } = toQuery(random, documents);
      const request = read(query.text, { ...query, group: "story", sort: "relevance", size: 10 });
      const expected = expectedIds(request).map((id) => counted.get(id));
      const stories = (await allIds(request)).map((id) => counted.get(id));
      expect({ text: query.text, stories: stories.sort() }).toEqual({
        text: query.text,
        stories: expected.sort(),
      });
    }
  });

  it("so that values found by name have the counts of the panel, in documents and in stories", async () => {
    const random = toRandom(9);
    for (let count = 0; count < FACETED; count += 1) {
      const request = toQuery(random, documents);
      for (const { key } of FACETS) {
        const context = { engine: test.engine, memory: test.memory, now: NOW };
        const found = await findFacetValues(request, key, "", context);
        expect(new Map(found.map(({ value, count }) => [value, count]))).toEqual(
          countFacet(request.query, toSpelt(request.tree), documents, NOW, key),
        );
      }
    }
  });

  it("down to the last word of a text that is longer than the engine's positions", async () => {
    expect(await allIds(read("lastword"))).toEqual(["long"]);
    expect(await allIds(read('"lastword stands"'))).toEqual(["long"]);
    const [hit] = (await search(read("lastword"))).hits;
    expect(hit?.snippets[0]?.parts.find((part) => part.match)?.text).toBe("Lastword");
  });
});
