import { MOST_FACET_VALUES } from "../document/facets";
import { withGapNotice } from "../meilisearch/gaps";
import type { SearchContext } from "../meilisearch/search-context";
import { withSnapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import { toMostLinked } from "../query/most-linked";
import { withCarrying } from "../query/narrowed";
import type { Notice } from "../query/notices";
import { type SearchQuery, withChanges } from "../query/query";
import { type ReadQuery, toLink } from "../query/url";
import { toRanked } from "./by-frequency";
import { type Counting, type Narrowing, openCounting } from "./counting";
import type { Figure } from "./matrix-result";

/** Actors who appear in the same documents of a search. */
export type ActorNetwork = {
  /** The search, its values as the corpus spells them, at its first page. */
  readonly query: SearchQuery;
  readonly notices: readonly Notice[];
  readonly total: number;
  readonly exact: boolean;
  /** The most frequent, most documents first. */
  readonly actors: readonly NetworkActor[];
  /** How many actors there are besides; at least so many where that is not exact. */
  readonly moreActors: { readonly count: number; readonly exact: boolean };
  /** Pairs of these actors, the most documents first. */
  readonly pairs: readonly ActorPair[];
  /** How many pairs that share a document are left out. */
  readonly morePairs: number;
};

type NetworkActor = { readonly name: string; readonly documents: Figure };

/** Two actors with the documents that have both. */
type ActorPair = { readonly names: readonly [string, string]; readonly documents: Figure };

const MOST_ACTORS = 40;
const MOST_PAIRS = 120;

/**
 * Counts for the most frequent actors of a search how many documents each two of them share.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function runNetwork(read: ReadQuery, context: SearchContext): Promise<ActorNetwork> {
  return withGapNotice(context, (given) =>
    withSnapshot(given, "after", async (snapshot) => makeNetwork(await openCounting(read, snapshot))),
  );
}

async function makeNetwork(counting: Counting): Promise<ActorNetwork> {
  const { query, count, notices } = counting;
  const [base] = await count([{ carrying: [], facets: ["actors"] }]);
  const counts = base?.counts.actors ?? {};
  const known = toRanked(counts);
  const names = known.slice(0, toMostLinked(query, MOST_ACTORS));
  const mostPairs = toMostLinked(query, MOST_PAIRS);
  const { pairs, answers } = await countPairs(names, counting);
  const shared = pairs
    .filter((pair) => pair.count > 0)
    .sort((a, b) => b.count - a.count || a.first - b.first || a.second - b.second);
  const toName = (at: number): string => names[at] ?? "";
  const toPairLink = (one: string, other: string): string =>
    toLink(withCarrying(withCarrying(query, "actor", [one]), "actor", [other]));
  return {
    query: withChanges(query, {}),
    notices,
    total: base?.total ?? 0,
    exact: [base, ...answers].every((answer) => answer?.exact === true),
    actors: names.map((name) => ({
      name,
      documents: { count: counts[name] ?? 0, link: toLink(withCarrying(query, "actor", [name])) },
    })),
    moreActors: {
      count: known.length - names.length,
      exact: Object.keys(counts).length < MOST_FACET_VALUES,
    },
    pairs: shared.slice(0, mostPairs).map(({ first, second, count: documents }) => ({
      names: [toName(first), toName(second)],
      documents: { count: documents, link: toPairLink(toName(first), toName(second)) },
    })),
    morePairs: Math.max(0, shared.length - mostPairs),
  };
}

/** Two actors by their rank, the more frequent first. */
type CountedPair = { readonly first: number; readonly second: number; readonly count: number };

/** Each two of some actors, and the answers that their counts come from. */
type CountedPairs = { readonly pairs: readonly CountedPair[]; readonly answers: readonly ViewAnswer[] };

async function countPairs(names: readonly string[], counting: Counting): Promise<CountedPairs> {
  const together = await counting.countTogether("actors", names);
  if (together === null) return countPairsByView(names, counting);
  const pairs = toPairs(names).map((pair) => ({ ...pair, count: together(pair.first, pair.second) }));
  return { pairs, answers: [] };
}

/** Pairs from each actor's own view; those that both views' cut answers lack are counted one by one. */
async function countPairsByView(names: readonly string[], { count }: Counting): Promise<CountedPairs> {
  const answers = await count(names.map((name) => toNarrowing([name], ["actors"])));
  const pairs = toPairs(names);
  const known = pairs.map(({ one, other, first, second }) => {
    return toKnownCount(answers[first], other) ?? toKnownCount(answers[second], one);
  });
  const unknown = pairs.filter((_, at) => known[at] === undefined);
  const singles = await count(unknown.map(({ one, other }) => toNarrowing([one, other], [])));
  const counted = new Map(unknown.map((pair, at) => [pair, singles[at]?.total ?? 0]));
  return {
    pairs: pairs.map((pair, at) => ({ ...pair, count: known[at] ?? counted.get(pair) ?? 0 })),
    answers: [...answers, ...singles],
  };
}

function toPairs(names: readonly string[]) {
  return names.flatMap((one, first) =>
    names.slice(first + 1).map((other, rest) => ({ one, other, first, second: first + 1 + rest })),
  );
}

function toKnownCount(answer: ViewAnswer | undefined, name: string): number | undefined {
  const counts = answer?.counts.actors ?? {};
  if (Object.hasOwn(counts, name)) return counts[name];
  return Object.keys(counts).length < MOST_FACET_VALUES ? 0 : undefined;
}

function toNarrowing(names: readonly string[], facets: readonly string[]): Narrowing {
  return { carrying: names.map((name) => ({ field: "actors", values: [name] })), facets };
}
