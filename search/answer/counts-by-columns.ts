import { MOST_FACET_VALUES } from "../document/facets";
import { type Condition, NONE } from "../matching/condition";
import { columnOf, countCarried, countPlaces, type Known, toFittingPlaces } from "../matching/fitting-places";
import { fromList, type PerView, toList } from "../matching/per-view";
import type { Prepared } from "../matching/prepare";
import type { View } from "../matching/views";
import { answerViews } from "../meilisearch/answer-views";
import type { FoundSets } from "../meilisearch/id-sets";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";

/** The views of a search, of which some fields are counted here and not by the engine. */
export type Shared = {
  /** What is left to the engine. */
  readonly views: PerView<View>;
  /** Puts the counts to its answers; they are the engine's too where the two don't find as many documents. */
  readonly complete: (
    answers: PerView<ViewAnswer>,
    found: FoundSets,
    snapshot: Snapshot,
  ) => Promise<PerView<ViewAnswer>>;
};

/**
 * Shares the counts of a search between the engine and the columns that are held of the documents: the engine needs most of its time to
 * count fields of thousands of values. Stories and close matches are counted by the engine alone.
 */
export function shareCounts(
  views: PerView<View>,
  { query, conditions }: Pick<Prepared, "query" | "conditions">,
  snapshot: Snapshot,
): Shared {
  const alone: Shared = { views, complete: async (answers) => answers };
  const all = toList(views);
  if (query.group !== null || query.close || !all.some(hasColumn)) return alone;
  const columns = snapshot.memory.columns(snapshot.names);
  if (columns === null) return alone;
  const known: Known = { ...snapshot.names, columns };
  const demanded = toList(conditions);
  const counted = all.map((view, at) => countView(view, demanded[at] ?? NONE, known));
  // What the engine finds of the search itself tells whether it is the same here.
  if (counted[0]?.total === null) return alone;
  const left = all.map((view, at) => withoutFields(view, counted[at], at === 0));
  return {
    views: fromList(views, left),
    complete: async (answers, found, snapshot) => {
      const given = toList(answers).map((answer, at) => toWhole(answer, left[at], counted[at]));
      if (given.every((answer) => answer !== null)) return fromList(answers, given);
      const rest = all.map((view, at) => toRest(view, counted[at]));
      const others = await answerViews(rest, found, snapshot);
      return fromList(
        answers,
        toList(answers).map((answer, at) => toJoinedAnswer(answer, others[at])),
      );
    },
  };
}

/** What is counted here of a view: how many documents it holds, and the values of some fields; a total of null where that is not known. */
type Counted = Pick<ViewAnswer, "counts"> & { readonly total: number | null };

/** The engine's answer with what was counted here; null where it has not found as many documents. */
function toWhole(
  answer: ViewAnswer,
  left: View | undefined,
  counted: Counted | undefined,
): ViewAnswer | null {
  if (counted === undefined || counted.total === null) return answer;
  if (left?.branches.length !== 0 && answer.total !== counted.total) return null;
  return { ...answer, total: counted.total, counts: { ...answer.counts, ...counted.counts } };
}

function toJoinedAnswer(answer: ViewAnswer, other: ViewAnswer | undefined): ViewAnswer {
  if (other === undefined) return answer;
  return {
    ...answer,
    total: Math.max(answer.total, other.total),
    counts: { ...answer.counts, ...other.counts },
    exact: answer.exact && other.exact,
    took: answer.took + other.took,
  };
}

function hasColumn({ facets }: View): boolean {
  return facets.includes("actors") || facets.includes("sources");
}

function countView(view: View, condition: Condition, known: Known): Counted {
  const places = toFittingPlaces(condition, known);
  if (places === null) return { total: null, counts: {} };
  const counts: Record<string, Readonly<Record<string, number>>> = {};
  for (const field of view.facets) {
    const column = columnOf(known.columns, field);
    const values = column && countCarried(column, places, MOST_FACET_VALUES);
    if (values !== null) counts[field] = values;
  }
  return { total: countPlaces(places), counts };
}

/** A view that need not count what was counted here; where it then brings nothing that is wanted, it holds nothing. */
function withoutFields(view: View, counted: Counted | undefined, isMain: boolean): View {
  const known = Object.keys(counted?.counts ?? {});
  const facets = view.facets.filter((field) => !known.includes(field));
  const isNothing = !isMain && known.length > 0 && facets.length === 0;
  return isNothing ? { ...view, facets, branches: [] } : { ...view, facets };
}

/** The view of those fields alone that were counted here. */
function toRest(view: View, counted: Counted | undefined): View {
  const facets = Object.keys(counted?.counts ?? {});
  const branches = facets.length === 0 ? [] : view.branches;
  return { ...view, facets, branches, page: { offset: 0, limit: 0 } };
}
