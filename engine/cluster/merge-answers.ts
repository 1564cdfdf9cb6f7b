import type { Answer, EngineParameters } from "@/search/meilisearch/requests";
import { type FieldCounts, mergeCounts } from "./merge-counts";
import { isScored, type NodeHit, SCORE, toOrder, toRankFields } from "./rank";

/** The engine gives so many hits where nobody says how many. */
const USUAL = 20;

/** What a request for one node must be for its answers to be merged: all hits up to the wanted ones, with what ranks them. */
export function toNodeQuery(query: EngineParameters): EngineParameters {
  const { offset, limit, isPaged } = toStretch(query);
  const { page: _, hitsPerPage: __, offset: ___, limit: ____, ...rest } = query;
  const paging = isPaged ? { page: 1, hitsPerPage: offset + limit } : { offset: 0, limit: offset + limit };
  return { ...rest, ...paging, ...(limit === 0 ? {} : toRanked(query)) };
}

/** The same for a union, which pages by its federation. */
export function toNodeFederation(federation: Readonly<Record<string, unknown>>, most: number) {
  const { offset, limit } = toStretch(federation);
  const { mergeFacets } = federation;
  const counted = mergeFacets === undefined ? {} : { mergeFacets: { maxValuesPerFacet: most } };
  return { ...federation, ...counted, offset: 0, limit: offset + limit };
}

/** A query of a union, with what ranks its hits. */
export function toNodeUnionQuery(query: EngineParameters): EngineParameters {
  return { ...query, ...toFields(query) };
}

function toRanked(query: EngineParameters): Partial<EngineParameters> {
  return { ...toFields(query), ...(isScored(query) ? { showRankingScore: true } : {}) };
}

function toFields(query: EngineParameters): Partial<EngineParameters> {
  const { attributesToRetrieve: wanted } = query;
  return wanted ? { attributesToRetrieve: [...new Set([...wanted, ...toRankFields(query)])] } : {};
}

type Stretch = { readonly offset: number; readonly limit: number; readonly isPaged: boolean };

function toStretch(query: Pick<EngineParameters, "page" | "hitsPerPage" | "offset" | "limit">): Stretch {
  const { page, hitsPerPage, offset, limit } = query;
  if ((page ?? null) === null && (hitsPerPage ?? null) === null)
    return { offset: offset ?? 0, limit: limit ?? USUAL, isPaged: false };
  const size = hitsPerPage ?? USUAL;
  return { offset: ((page ?? 1) - 1) * size, limit: size, isPaged: true };
}

/** The answers of all nodes to one question, as one engine with all their documents would answer it. */
export function mergeAnswers<Hit>(query: EngineParameters, answers: readonly Answer<Hit>[]): Answer<Hit> {
  const { limit, isPaged } = toStretch(query);
  const total = sum(answers.map(({ totalHits = 0 }) => totalHits));
  const estimated = sum(answers.map(({ estimatedTotalHits = 0 }) => estimatedTotalHits));
  const totals = isPaged
    ? { totalHits: total, totalPages: limit === 0 ? 0 : Math.ceil(total / limit) }
    : { estimatedTotalHits: estimated };
  return { ...merge(query, query, answers), ...totals };
}

/** The same of a union of queries, all of them sorted alike. */
export function mergeUnions<Hit>(
  federation: Readonly<Record<string, unknown>>,
  queries: readonly EngineParameters[],
  answers: readonly Answer<Hit>[],
): Answer<Hit> {
  const [first] = queries;
  if (first === undefined) throw new RangeError("A union is of one query at least.");
  const estimatedTotalHits = sum(answers.map((one) => one.estimatedTotalHits ?? 0));
  return { ...merge(first, federation, answers), estimatedTotalHits };
}

function merge<Hit>(
  query: EngineParameters,
  paging: Pick<EngineParameters, "page" | "hitsPerPage" | "offset" | "limit">,
  answers: readonly Answer<Hit>[],
): Pick<Answer<Hit>, "hits" | "facetDistribution" | "processingTimeMs" | "exact"> {
  const { offset, limit } = toStretch(paging);
  const hits = answers.flatMap((one) => one.hits as readonly NodeHit[]).sort(toOrder(query));
  const counted = answers.some(({ facetDistribution }) => facetDistribution !== undefined);
  const { counts, exact } = mergeCounts(answers.map((one): FieldCounts => one.facetDistribution ?? {}));
  const isWhole = exact && answers.every((one) => one.exact !== false);
  return {
    hits: hits.slice(offset, offset + limit).map((hit) => toWanted(hit, query) as Hit),
    ...(counted ? { facetDistribution: counts } : {}),
    processingTimeMs: Math.max(0, ...answers.map(({ processingTimeMs }) => processingTimeMs)),
    ...(isWhole ? {} : { exact: false }),
  };
}

/** A hit without what was read of it only to rank it. */
function toWanted(hit: NodeHit, query: EngineParameters): NodeHit {
  const { attributesToRetrieve: wanted, showRankingScore } = query;
  const extra = wanted ? toRankFields(query).filter((field) => !wanted.includes(field)) : [];
  const dropped = new Set([...extra, ...(showRankingScore ? [] : [SCORE])]);
  return Object.fromEntries(Object.entries(hit).filter(([name]) => !dropped.has(name)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
