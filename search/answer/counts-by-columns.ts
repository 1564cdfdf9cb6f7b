import type { Collection } from "../collection/collection";
import { type Columns, columnOf } from "../collection/columns";
import { FACETS, MOST_FACET_VALUES } from "../document/facets";
import { countCarried, countTogether, type Together, type WantedValues } from "../matching/carried-counts";
import { type Condition, NONE } from "../matching/condition";
import { openFitting, type Places } from "../matching/fitting-places";
import { fromList, type PerView, toList } from "../matching/per-view";
import type { Prepared } from "../matching/prepare";
import { toCountView, type View } from "../matching/views";
import { answerViews } from "../meilisearch/answer-views";
import { isDear } from "../meilisearch/dear-fields";
import type { FoundSets } from "../meilisearch/id-sets";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import type { SearchQuery } from "../query/query";

/** The views of a search, of which some fields are counted here and not by the engine. */
export type Shared = {
  /** What is left to the engine. */
  readonly views: PerView<View>;
  /** Counts the rest, once the questions to the engine are on their way. */
  readonly count: () => Promise<Completed>;
};

/** Puts the counts to the engine's answers; they are the engine's too where the two don't find as many documents. */
type Completed = (
  answers: PerView<ViewAnswer>,
  found: FoundSets,
  snapshot: Snapshot,
) => Promise<PerView<ViewAnswer>>;

/**
 * Shares the counts of a search between the engine and the columns that are held of the documents: the engine needs most of its time to
 * count fields of thousands of values. Stories and close matches are counted by the engine alone.
 */
export function shareCounts(
  views: PerView<View>,
  { query, conditions }: Pick<Prepared, "query" | "conditions">,
  snapshot: Snapshot,
): Shared {
  const alone: Shared = { views, count: async () => async (answers) => answers };
  const all = toList(views);
  if (query.group !== null || query.close || !all.some(hasDear)) return alone;
  const columns = snapshot.memory.columns(snapshot.names);
  if (columns === null) return alone;
  const { isKnown, toPlaces, inForce } = openFitting({ ...snapshot.names, columns });
  // The others demand less than the search itself.
  if (!isKnown(conditions.main)) return alone;
  const demanded = toList(conditions);
  const left = all.map((view, at) => withoutFields(view, columns, at === 0));
  return {
    views: fromList(views, left),
    count: async () => {
      await snapshot.engine.letOut();
      const counted = all.map((view, at) =>
        countView(view, { places: toPlaces(demanded[at] ?? NONE), inForce }, columns, (field) =>
          toWantedValues(field, query),
        ),
      );
      return async (answers, found, access) => {
        const whole = toList(answers).map((answer, at) => toWhole(answer, left[at], counted[at]));
        if (whole.every((answer) => answer !== null)) return fromList(answers, whole);
        const others = await answerViews(
          all.map((view) => toRest(view, columns)),
          found,
          access,
        );
        return fromList(
          answers,
          toList(answers).map((answer, at) => toJoinedAnswer(answer, others[at])),
        );
      };
    },
  };
}

/** Counts among the documents of one search. Each is null where the engine has to count. */
export type CountsHere = {
  /** Some fields of those that meet a condition besides. */
  readonly count: (condition: Condition, facets: readonly string[]) => Promise<ViewAnswer | null>;
  /** Each two of some values of a field. */
  readonly countTogether: (field: string, values: readonly string[]) => Promise<Together | null>;
};

const NOTHING_HERE: CountsHere = { count: async () => null, countTogether: async () => null };

/**
 * The same for a search that is counted under many narrowings: once something can be counted here, the engine says how many documents
 * the search has.
 */
export function openCountsHere(
  main: Condition,
  { group, close }: Pick<SearchQuery, "group" | "close">,
  found: FoundSets,
  snapshot: Snapshot,
): CountsHere {
  const columns = group !== null || close ? null : snapshot.memory.columns(snapshot.names);
  if (columns === null) return NOTHING_HERE;
  const { isKnown, toPlaces, inForce } = openFitting({ ...snapshot.names, columns });
  if (!isKnown(main)) return NOTHING_HERE;
  const judge = async (): Promise<Places | null> => {
    const [whole] = await answerViews([toCountView(main, [])], found, snapshot);
    const all = toPlaces(main);
    return whole?.exact === true && whole.total === all.length ? all : null;
  };
  let judged: Promise<Places | null> | null = null;
  const toAll = (): Promise<Places | null> => {
    judged ??= judge();
    return judged;
  };
  return {
    count: async (condition, facets) => {
      const held = facets.flatMap((field) => columnOf(columns, field) ?? []);
      const all = held.length === facets.length && isKnown(condition) ? await toAll() : null;
      if (all === null) return null;
      const places = toPlaces(condition, all);
      const counts: Record<string, Readonly<Record<string, number>>> = {};
      for (const [at, column] of held.entries()) {
        const values = countCarried(column, places, toMostValues(), inForce);
        if (values === null) return null;
        counts[facets[at] ?? ""] = values;
      }
      return { hits: [], total: places.length, counts, exact: true, took: 0 };
    },
    countTogether: async (field, values) => {
      const column = columnOf(columns, field);
      const all = column && (await toAll());
      return all && countTogether(column, all, values);
    },
  };
}

/** Documents that a condition names by their ids, counted in a view; of some fields some values are enough. */
export type Named = {
  readonly view: View;
  readonly condition: Condition;
  readonly toWanted: (field: string) => WantedValues;
};

/** As many values of a field as the engine would count. */
export const toMostValues = (): WantedValues => ({ most: MOST_FACET_VALUES, named: [] });

/**
 * Answers views of documents that conditions name: of these too the engine counts what is not held, says how many there are, and counts
 * all where that is another number.
 */
export async function answerNamed(
  named: readonly Named[],
  found: FoundSets,
  snapshot: Snapshot,
): Promise<readonly ViewAnswer[]> {
  const views = named.map(({ view }) => view);
  const columns = snapshot.memory.columns(snapshot.names);
  if (columns === null) return answerViews(views, found, snapshot);
  const counted = named.map(({ view, condition, toWanted }) => {
    const places = toNamedPlaces(condition, snapshot.names.collection);
    return places && countView(view, { places }, columns, toWanted);
  });
  const left = views.map((view, at) => (counted[at] == null ? view : withoutFields(view, columns, true)));
  const answers = await answerViews(left, found, snapshot);
  const whole = answers.flatMap((answer, at) => {
    return (counted[at] == null ? answer : toWhole(answer, left[at], counted[at])) ?? [];
  });
  return whole.length === views.length ? whole : answerViews(views, found, snapshot);
}

/** The documents that a condition names; null where it demands anything else, or one of them is not known. */
function toNamedPlaces(condition: Condition, { placesOfIds }: Collection): Places | null {
  if (condition.kind === "no") return new Uint32Array(0);
  if (condition.kind !== "isIn" || condition.field !== "id" || condition.denied) return null;
  const places = placesOfIds(condition.values);
  return places.length === condition.values.length ? Uint32Array.from(places) : null;
}

/** Whether a view counts a field that takes the engine long. */
function hasDear({ facets }: View): boolean {
  return facets.some(isDear);
}

/** How many documents a view holds, and how many carry the values of some fields. */
type Counted = Pick<ViewAnswer, "counts" | "total">;

/** What is counted of a view here; null where a value could be taken for another. */
function countView(
  view: View,
  { places, inForce }: { readonly places: Places; readonly inForce?: Places },
  columns: Columns,
  toWanted: (field: string) => WantedValues,
): Counted | null {
  const counts: Record<string, Readonly<Record<string, number>>> = {};
  for (const field of view.facets) {
    const column = columnOf(columns, field);
    if (column === null) continue;
    const values = countCarried(column, places, toWanted(field), inForce);
    if (values === null) return null;
    counts[field] = values;
  }
  return { total: places.length, counts };
}

/** The values of a facet that an answer shows, and one more by which it says that there are more; of all else every value. */
export function toWantedValues(field: string, { chosen, excluded }: SearchQuery): WantedValues {
  const row = FACETS.find((facet) => facet.field === field);
  if (row === undefined) return { most: Number.POSITIVE_INFINITY, named: [] };
  const named = [...chosen[row.key], ...excluded[row.key]];
  return { most: row.shown + named.length + 1, named };
}

/** A view that need not count what is counted here; where it then brings nothing that is wanted, it holds nothing. */
function withoutFields(view: View, columns: Columns, isMain: boolean): View {
  const facets = view.facets.filter((field) => columnOf(columns, field) === null);
  const isNothing = !isMain && facets.length === 0;
  return isNothing ? { ...view, facets, branches: [] } : { ...view, facets };
}

/** The engine's answer with what was counted here; null where that lacks, or the engine has not found as many documents. */
function toWhole(
  answer: ViewAnswer,
  left: View | undefined,
  counted: Counted | null | undefined,
): ViewAnswer | null {
  if (counted === null || counted === undefined) return null;
  if (left?.branches.length !== 0 && answer.total !== counted.total) return null;
  return { ...answer, total: counted.total, counts: { ...answer.counts, ...counted.counts } };
}

/** The view of those fields alone that are counted here. */
function toRest(view: View, columns: Columns): View {
  const facets = view.facets.filter((field) => columnOf(columns, field) !== null);
  const branches = facets.length === 0 ? [] : view.branches;
  return { ...view, facets, branches, page: { offset: 0, limit: 0 } };
}

/** An answer, and what was answered of its other fields. */
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
