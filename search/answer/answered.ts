import { withKnownValues } from "../collection/canonical-values";
import { letOthersIfLong } from "../matching/let-others";
import { fromList, type PerView, toList } from "../matching/per-view";
import { type Prepared, prepare, toHitTerms } from "../matching/prepare";
import { toViews } from "../matching/views";
import { toInexactNotice } from "../meilisearch/find-sets";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import type { Notice } from "../query/notices";
import { type ReadQuery, toLink } from "../query/url";
import { type JoinedMatches, openJoined, toJoiningConditions } from "./close/joined-matches";
import { findCloseResult, toJoinedClose, toJoinedHits } from "./close-result";
import { shareCounts } from "./counts-by-columns";
import { findDrops } from "./drops";
import { answerExact } from "./exact-answers";
import { withJoined } from "./joined-views";
import { withPossible } from "./possible-hits";
import type { HitsResult } from "./result";
import { toStoryNotices, withCopies } from "./stories";
import { toSuggestion } from "./suggestion";
import { toTimelinePlan, withTimelineUnits } from "./timeline-plan";
import { withUncounted } from "./uncounted";

/** An answer, its counts as the engine gave them. */
export type Answered = {
  readonly hits: HitsResult;
  readonly prepared: Prepared;
  readonly counts: PerView<ViewAnswer>;
};

/** What stands below the exact matches: close ones, and what to leave out where there is none. */
type Below = Pick<HitsResult, "close" | "drops">;

/** An answer carries at most 40 notices. */
const MOST_NOTICES = 40;

/** Answers a search of one snapshot, with the counts that are wanted. `took.total` is 0. */
export async function answer(read: ReadQuery, snapshot: Snapshot): Promise<Answered> {
  const { names } = snapshot;
  const notices: Notice[] = [...read.notices];
  await letOthersIfLong(read.query, snapshot);
  const known = withKnownValues(read.query, names, notices);
  const prepared = await prepare(read, known, snapshot, notices);
  const { query, conditions, wanted } = prepared;
  const units = toTimelinePlan(prepared, snapshot);
  const shared = shareCounts(toViews(query, conditions, wanted, units), prepared, snapshot);
  const views = toList(shared.views);
  const terms = toHitTerms(prepared);
  const [{ found, exact, marked }, joined, complete] = await Promise.all([
    answerExact(query, views, terms, snapshot),
    openJoined(prepared, snapshot),
    shared.count(),
  ]);
  const { search, matches } = joined;
  notices.push(...search.notices);
  if (!found.complete) notices.unshift(toInexactNotice());
  const whole = await complete(fromList(shared.views, exact), found.sets, snapshot);
  const first = toList(whole);
  notices.push(...toStoryNotices(query, first));
  const joining = toJoiningConditions(matches);
  const [answers, joinedHits] = await Promise.all([
    withJoined(first, views, toList(joining), found.sets, snapshot, query),
    toJoinedHits(matches.main, whole.main.total, prepared, search, snapshot),
  ]);
  const rest = { joining, found: found.sets, snapshot };
  const counted = await withUncounted(prepared, fromList(shared.views, answers), rest);
  const counts = await withTimelineUnits(prepared, counted, units, rest);
  const { main } = counts;
  const hits = [...marked, ...joinedHits];
  const { close, drops } = await findBelow(prepared, joined, main.total, snapshot);
  await letOthersIfLong(read.query, snapshot);
  const isJoined = toList(joining).some(({ kind }) => kind !== "no");
  const hitsResult: HitsResult = {
    link: toLink(query),
    notices: notices.slice(0, MOST_NOTICES),
    total: main.total,
    exact: found.complete && !isJoined && read.isBounded !== true && answers.every((one) => one.exact),
    page: query.page,
    size: query.size,
    pages: Math.ceil(main.total / query.size),
    hits: await withPossible(await withCopies(query, hits, snapshot), prepared, snapshot),
    close: close && { ...close, hits: await withPossible(close.hits, prepared, snapshot) },
    drops,
    suggestion: toSuggestion(read.tree, query, prepared.concepts),
    closeReading: names.closeReading && { read: names.closeReading.read, of: names.closeReading.of },
    took: { engine: Math.max(...answers.map(({ took }) => took)), total: 0 },
  };
  return { hits: hitsResult, prepared, counts };
}

/** What stands below the exact matches of a search of `total` documents. */
async function findBelow(
  prepared: Prepared,
  { search, matches }: JoinedMatches,
  total: number,
  snapshot: Snapshot,
): Promise<Below> {
  const [close, drops] = await Promise.all([
    prepared.query.close
      ? toJoinedClose(search, matches.main)
      : findCloseResult(prepared, search, total, snapshot),
    total > 0 ? [] : findDrops(prepared, snapshot),
  ]);
  return { close, drops };
}
