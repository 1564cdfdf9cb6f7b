import type { Condition } from "./condition";
import type { Engine } from "./engine";
import { type FacetCounts, toFacetResults, toUncounted } from "./facet-results";
import { type FacetKey, facetOf } from "./facets";
import type { FoundSets } from "./filter";
import { findAll, toInexactNotice } from "./find";
import { needsWholeText, toFirstPart, toHit } from "./hits";
import { type Term, toWantedTerms } from "./matching";
import { type Names, toFacetValues } from "./names";
import type { NamesMemory } from "./names-memory";
import type { Notice } from "./notices";
import { toWholeText } from "./parts";
import { type SavedSets, toCondition } from "./plan";
import { forEachFacet, type SearchQuery, toSortedValues } from "./query";
import { type ReadQuery, toLink } from "./query-url";
import { isCountedApart, toFacetView, toValueView, toViews } from "./request";
import type { Hit, SearchResult } from "./result";
import type { StoredHit, ViewAnswer } from "./stored";
import { answerAsked, toStoryNotices, withCopies } from "./stories";
import { toTimeline } from "./timeline";

/** What more there is to say goes unsaid, lest it drown the answer. */
const MOST_NOTICES = 40;

/** What a search depends on besides the query. Time is an argument. */
export type SearchContext = {
  readonly engine: Engine;
  readonly memory: NamesMemory;
  readonly now: Date;
  readonly saved?: SavedSets;
  readonly signal?: AbortSignal;
};

/**
 * Answers a search. Names and lookups come from memory; when it turns out that the index has changed since they
 * were read, the search is done once more with what is true now.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function runSearch(read: ReadQuery, context: SearchContext): Promise<SearchResult> {
  const started = performance.now();
  const known = await context.memory.current();
  const [first, generation] = await Promise.all([
    searchOnce(read, known, context),
    context.engine.readGeneration(),
  ]);
  const answer =
    generation === known.generation
      ? first
      : await searchOnce(read, await context.memory.renew(generation), context);
  return { ...answer, took: { ...answer.took, total: Math.round(performance.now() - started) } };
}

async function searchOnce(read: ReadQuery, names: Names, context: SearchContext): Promise<SearchResult> {
  const { now } = context;
  const notices: Notice[] = [...read.notices, ...toUnavailable(read.query)];
  const query = withKnownValues(read.query, names, notices);
  const text = toCondition(read.tree, { names, now, saved: context.saved ?? new Map() }, notices);
  const views = toViews(query, text, now);
  const found = await findAll(views, names, context);
  if (!found.complete) notices.push(toInexactNotice());
  const answers = await answerAsked(query, views, found.sets, context);
  notices.push(...toStoryNotices(query, answers));
  const counts = await withUncounted(query, text, toCounts(query, answers), found.sets, context);
  const main = answerOf(answers, "main");
  const terms = toWantedTerms(read.tree);
  return {
    link: toLink(query),
    notices: notices.slice(0, MOST_NOTICES),
    total: main.total,
    exact: found.complete && answers.every((answer) => answer.exact),
    page: query.page,
    size: query.size,
    pages: Math.ceil(main.total / query.size),
    hits: await withCopies(query, await toHits(main.hits, terms, context), context),
    facets: toFacetResults(query, counts),
    timeline: toTimeline(answers.find((answer) => answer.name === "timeline") ?? main),
    took: { engine: answers.reduce((most, answer) => Math.max(most, answer.took), 0), total: 0 },
  };
}

/** What can be asked in a link but is not answered yet. */
function toUnavailable(query: SearchQuery): Notice[] {
  const asked = [query.close ? "close=true" : null];
  return asked.flatMap((name): Notice[] =>
    name === null
      ? []
      : [{ code: "not-available", message: `${name} is not available yet, so it changes nothing here.` }],
  );
}

function answerOf(answers: readonly ViewAnswer[], name: string): ViewAnswer {
  const answer = answers.find((candidate) => candidate.name === name);
  if (answer === undefined) throw new RangeError(`No view ${name} was asked for.`);
  return answer;
}

/** The query with every chosen or excluded value in its canonical spelling. */
export function withKnownValues(query: SearchQuery, names: Names, notices: Notice[]): SearchQuery {
  const repaired = (key: FacetKey, values: readonly string[]): readonly string[] =>
    toSortedValues(values.flatMap((value) => toKnownValues(names, key, value, notices)));
  return {
    ...query,
    chosen: forEachFacet((key) => repaired(key, query.chosen[key])),
    excluded: forEachFacet((key) => repaired(key, query.excluded[key])),
  };
}

function toKnownValues(names: Names, key: FacetKey, value: string, notices: Notice[]): readonly string[] {
  const { values, known } = toFacetValues(names, key, value);
  if (!known) notices.push({ code: "unknown-value", message: `No document has the ${key} “${value}”.` });
  else if (!values.includes(value))
    notices.push({ code: "repaired-value", message: `“${value}” was read as ${values.join(" or ")}.` });
  return values;
}

function toCounts(query: SearchQuery, answers: readonly ViewAnswer[]): FacetCounts {
  return forEachFacet((key) => {
    const view = isCountedApart(query, key) ? toFacetView(key) : "main";
    return answerOf(answers, view).counts[facetOf(key).field] ?? {};
  });
}

async function withUncounted(
  query: SearchQuery,
  text: Condition,
  counts: FacetCounts,
  found: FoundSets,
  context: SearchContext,
): Promise<FacetCounts> {
  const uncounted = toUncounted(query, counts);
  if (uncounted.length === 0) return counts;
  const views = uncounted.map(({ key, value }) => toValueView(query, text, context.now, key, value));
  const answers = await answerAsked(query, views, found, context);
  const added = (key: FacetKey): Record<string, number> =>
    Object.fromEntries(
      uncounted.flatMap((one, index) => (one.key === key ? [[one.value, answers[index]?.total ?? 0]] : [])),
    );
  return forEachFacet((key) => ({ ...counts[key], ...added(key) }));
}

async function toHits(
  stored: readonly StoredHit[],
  terms: readonly Term[],
  { engine, signal }: SearchContext,
): Promise<Hit[]> {
  const long = stored.filter((hit) => needsWholeText(hit, terms)).map((hit) => hit.id);
  const texts = await engine.readTexts(long, signal);
  return stored.map((hit) => {
    const whole = texts.get(hit.id);
    return toHit(hit, whole ? toWholeText(whole) : toFirstPart(hit), terms);
  });
}
