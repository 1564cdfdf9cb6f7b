import { findMembers, toExactSet } from "../answer/exact-set";
import type { Member } from "../meilisearch/members";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import { EVERYTHING } from "../query/query";
import { type ReadQuery, toRead } from "../query/url";

/** How often a followed search would have had something new, by when documents came in. */
export type FollowEstimate = {
  /** Documents it finds now. */
  readonly documents: number;
  /** Indexing runs that brought documents since the first, which brought the corpus itself; and those that brought some of its. */
  readonly runs: { readonly all: number; readonly matching: number };
  /** Days those runs span, up to now; 0 where there are none. */
  readonly days: number;
  /** New documents, and times with something new, a week; null where too little is known to say. */
  readonly perWeek: { readonly documents: number; readonly times: number } | null;
};

/** Less than this many days of runs tell nothing of a week. */
const LEAST_DAYS = 1;
const DAY = 86_400_000;

/**
 * Estimates from the past: of the runs after the first, which ones brought documents that the search finds.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function estimateFollowing(read: ReadQuery, context: SearchContext): Promise<FollowEstimate> {
  return withSnapshot(context, "after", (snapshot) => estimateIn(read, snapshot));
}

async function estimateIn(read: ReadQuery, snapshot: Snapshot): Promise<FollowEstimate> {
  const find = async (some: ReadQuery) => findMembers(await toExactSet(some, snapshot), snapshot);
  const [fitting, whole] = [await find(read), await find(toRead(EVERYTHING))];
  const times = toTimes(whole.members.values());
  const [first, ...later] = [...times].sort();
  const matching = [...fitting.members.values()].filter(({ firstIngested }) => firstIngested !== first);
  const runs = { all: later.length, matching: toTimes(matching).size };
  const start = later[0];
  const days = start === undefined ? 0 : (snapshot.now.getTime() - Date.parse(start)) / DAY;
  const isTelling = days >= LEAST_DAYS && fitting.complete && whole.complete;
  const weekly = (count: number): number => Math.round((count / days) * 70) / 10;
  return {
    documents: fitting.members.size,
    runs,
    days: Math.round(days * 10) / 10,
    perWeek: isTelling ? { documents: weekly(matching.length), times: weekly(runs.matching) } : null,
  };
}

function toTimes(members: Iterable<Member>): ReadonlySet<string> {
  return new Set(Array.from(members, ({ firstIngested }) => firstIngested));
}
