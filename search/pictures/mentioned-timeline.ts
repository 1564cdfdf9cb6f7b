import type { Timeline } from "../answer/result";
import { MOST_FACET_VALUES } from "../document/facets";
import { MENTIONED_FIELDS, MENTIONED_TIMELINE_FIELDS } from "../document/timeline-units";
import { withGapNotice } from "../meilisearch/gaps";
import type { SearchContext } from "../meilisearch/search-context";
import { withSnapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import type { Notice } from "../query/notices";
import { withChanges } from "../query/query";
import { type ReadQuery, toLink } from "../query/url";
import { type Counting, openCounting } from "./counting";

/** The times that the documents of a search speak of. */
export type MentionedTimeline = {
  /** The search, in which the range of these times itself is left out. */
  readonly link: string;
  readonly notices: readonly Notice[];
  readonly total: number;
  readonly exact: boolean;
  /**
   * Each bucket has the documents that speak of a time within it, which is what that range would find; one that speaks
   * of several is in several. `undated` are those that speak of no time so short.
   */
  readonly timeline: Timeline;
};

/** No more bars than this between the first time and the last. */
const MOST_BARS = 50;

/** The value of a document that speaks of no time in a field. */
const NONE = "none";

type Unit = keyof typeof MENTIONED_FIELDS;

/**
 * The documents of a search by the times they speak of.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function runMentioned(read: ReadQuery, context: SearchContext): Promise<MentionedTimeline> {
  const query = withChanges(read.query, { mentionedFrom: null, mentionedTo: null });
  return withGapNotice(context, (given) =>
    withSnapshot(given, "after", async (snapshot) =>
      makeTimeline(await openCounting({ ...read, query }, snapshot)),
    ),
  );
}

async function makeTimeline({ query, notices, count }: Counting): Promise<MentionedTimeline> {
  const [answer] = await count([{ carrying: [], facets: MENTIONED_TIMELINE_FIELDS }]);
  if (answer === undefined) throw new RangeError("One narrowing has one answer.");
  return {
    link: toLink(query),
    notices,
    total: answer.total,
    exact: answer.exact,
    timeline: toMentionedTimeline(answer),
  };
}

/** The timeline of a view's counts in the finest unit that still reads well. */
export function toMentionedTimeline(answer: Pick<ViewAnswer, "counts" | "total">): Timeline {
  const unit = reads(answer, "month", "year", 12)
    ? "month"
    : reads(answer, "year", "decade", 10)
      ? "year"
      : "decade";
  const { [NONE]: undated = 0, ...periods } = answer.counts[MENTIONED_FIELDS[unit]] ?? {};
  const buckets = Object.entries(periods)
    .map(([from, count]) => ({ from, count }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return { unit, buckets, undated };
}

/**
 * Whether a unit draws all that the next longer one does in bars that are not too many, and loses at most half of the
 * documents on the way.
 */
function reads(
  { counts, total }: Pick<ViewAnswer, "counts" | "total">,
  unit: Unit,
  longer: Unit,
  unitsInLonger: number,
): boolean {
  const [own, others] = [counts[MENTIONED_FIELDS[unit]] ?? {}, counts[MENTIONED_FIELDS[longer]] ?? {}];
  const starts = Object.keys(others)
    .filter((value) => value !== NONE)
    .map(Number);
  const step = longer === "decade" ? 10 : 1;
  const span = (Math.max(...starts) - Math.min(...starts)) / step + 1;
  const isWhole = Object.keys(own).length < MOST_FACET_VALUES;
  const held = total - (own[NONE] ?? 0);
  return isWhole && held > 0 && span * unitsInLonger <= MOST_BARS && held * 2 >= total - (others[NONE] ?? 0);
}
