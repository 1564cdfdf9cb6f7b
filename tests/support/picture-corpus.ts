import { toRandom } from "@/bench/random";
import { fits, type OracleDocument, toCounted, toOracleDocument } from "@/drills/oracle/oracle";
import { runSearch } from "@/search/answer/run-search";
import { toSpelt } from "@/search/collection/spelt-text";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { atOnce } from "@/search/matching/let-others";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { forEachFacet, type SearchQuery, withChanges } from "@/search/query/query";
import { fromLink, fromSearchParams, type ReadQuery, toSearchParams } from "@/search/query/url";
import { ACTORS, NAMES, pick, TARGETS, toCorpus, WORDS } from "../oracle/corpus";
import { startTestEngine } from "./engine";

/** A made-up corpus in a real engine, with what a picture of it must say, by brute force. */
export type Pictured = {
  readonly documents: readonly OracleDocument[];
  readonly context: SearchContext;
  /** How many documents or stories of a search hold so, by looking at each. */
  readonly countBy: (request: ReadQuery, holds: (document: IndexedDocument) => boolean) => Promise<number>;
  /** What the search page says of a link, and what looking at each document says of it. */
  readonly totalsOf: (link: string) => Promise<{ total: number; counted: number }>;
  readonly close: () => Promise<void>;
};

const NOW = new Date("2025-01-10T12:00:00Z");
const HOLDERS = ["Reuters", "The Kremlin", "Kim's office"] as const;
const STANCES = ["favor", "against", "neutral"] as const;

/** Some documents have two stances on one target, and voices. */
function withVoices(random: () => number, document: IndexedDocument): IndexedDocument {
  const draw = (): string => `${pick(random, STANCES)}:${pick(random, TARGETS)}`;
  const stances = random() < 0.3 ? [...document.stances, draw(), draw()] : document.stances;
  const voices = HOLDERS.flatMap((holder) =>
    random() < 0.4 ? [`${holder} ${draw()}`, `${holder} ${draw()}`] : [],
  );
  const possible = random() < 0.3 ? [draw()] : [];
  return {
    ...document,
    stances: [...new Set(stances)],
    voices: [...new Set(voices)],
    possibleStances: [...new Set([...stances, ...possible])],
    possibleVoices: [...new Set([...voices, ...possible.map((side) => `Reuters ${side}`)])],
  };
}

export async function openPictured(size: number): Promise<Pictured> {
  const random = toRandom(21);
  const corpus = toCorpus(random, size).map((document) => withVoices(random, document));
  const tested = await startTestEngine();
  await tested.publish(corpus, NAMES);
  const documents = corpus.map(toOracleDocument);
  const context = { engine: tested.engine, memory: tested.memory, now: NOW };
  const countBy: Pictured["countBy"] = async ({ query, tree }, holds) => {
    const spelt = atOnce(toSpelt(tree, await tested.memory.current(), []));
    const found = documents.filter((document) => holds(document.stored) && fits(query, spelt, document, NOW));
    return new Set(found.map((document) => toCounted(query, document))).size;
  };
  return {
    documents,
    context,
    countBy,
    totalsOf: async (link) => {
      const read = fromLink(link);
      const { total } = await runSearch(read, context);
      return { total, counted: await countBy(read, () => true) };
    },
    close: tested.close,
  };
}

/** A query from its text and more. */
export function aQuery(text: string, changes: Partial<SearchQuery> = {}): ReadQuery {
  const { query } = fromSearchParams(new URLSearchParams({ q: text }));
  return fromSearchParams(toSearchParams({ ...withChanges(query, {}), ...changes }));
}

/** Queries of every kind that a picture's links must narrow. */
export function toQueries(count: number, seed: number): readonly ReadQuery[] {
  const random = toRandom(seed);
  const some = <Value>(values: readonly Value[], share: number): Value[] =>
    values.filter(() => random() < share);
  const stances = TARGETS.flatMap((target) => STANCES.map((stance) => `${stance}:${target}`));
  return Array.from({ length: count }, () => {
    const word = (): string => pick(random, WORDS);
    const text = pick(random, [
      "",
      word(),
      `${word()} OR ${word()}`,
      `-${word()}`,
      `(${word()} OR date:2024) -kim`,
    ]);
    const none = forEachFacet((): readonly string[] => []);
    return aQuery(text, {
      chosen: {
        ...none,
        publisher: some(["YTN", "Harbor Wire"], 0.25),
        stance: some(stances, 0.2),
        actor: some(ACTORS, 0.2),
        voice: random() < 0.2 ? [`Reuters ${pick(random, stances)}`] : [],
      },
      excluded: { ...none, publisher: some(["YTN"], 0.15), stance: some(stances, 0.06) },
      all: some(["stance", "actor", "publisher"] as const, 0.25),
      from: random() < 0.2 ? "2024" : null,
      to: random() < 0.2 ? "2024-12" : null,
      undated: random() < 0.15,
      possible: random() < 0.3,
      group: random() < 0.4 ? "story" : null,
    });
  });
}
