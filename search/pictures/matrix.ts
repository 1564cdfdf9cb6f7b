import type { Names } from "../collection/names";
import { fieldOf, MOST_FACET_VALUES } from "../document/facets";
import { withGapNotice } from "../meilisearch/gaps";
import type { SearchContext } from "../meilisearch/search-context";
import { withSnapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import { toMostLinked } from "../query/most-linked";
import { withChanges } from "../query/query";
import { type ReadQuery, toLink } from "../query/url";
import { toRanked } from "./by-frequency";
import { type Counting, openCounting } from "./counting";
import { withAllCells } from "./matrix-cells";
import type { AnsweredMatrix, MatrixTable } from "./matrix-result";
import { toAllRow, toHolders, toKnownVoices, toPublisherRow, toTargets, toVoiceRow } from "./matrix-rows";

/** Rows of each table, and columns. */
const MOST_ROWS = 30;
const MOST_TARGETS = 12;
/** A cell has counts of three stances, a total and what is unclear, each with its link, and there are two tables of rows. */
const LINKS_OF_CELL = 10;

/**
 * Stance by publisher and by voice for each target under a search, every cell with its count and its link.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function runMatrix(read: ReadQuery, context: SearchContext): Promise<AnsweredMatrix> {
  return withGapNotice(context, (given) =>
    withSnapshot(given, "after", async (snapshot) =>
      makeMatrix(await openCounting(read, snapshot), snapshot.names),
    ),
  );
}

async function makeMatrix(counting: Counting, names: Names): Promise<AnsweredMatrix> {
  const { query } = counting;
  const [stances, voices] = [fieldOf("stance", query), fieldOf("voice", query)];
  const [base] = await counting.count([{ carrying: [], facets: ["publisher", stances, voices] }]);
  const known = toTargets(query, base, names);
  const mostTargets = toMostLinked(query, MOST_TARGETS, LINKS_OF_CELL);
  const mostRows = toMostLinked(query, MOST_ROWS, LINKS_OF_CELL * mostTargets);
  const targets = known.slice(0, mostTargets);
  const publishers = toRanked(base?.counts.publisher ?? {});
  const holders = toHolders(query, base, targets);
  const voiced = toKnownVoices(query, base);
  const requested = [
    toAllRow(query, base),
    ...publishers.slice(0, mostRows).map((name) => toPublisherRow(query, name)),
    ...holders.slice(0, mostRows).map((name) => toVoiceRow(query, name, targets, voiced)),
  ];
  const { rows, exact } = await withAllCells(requested, targets, counting);
  const [all, ...others] = rows;
  if (all === undefined) throw new RangeError("A matrix has a row of all documents.");
  const shown = Math.min(mostRows, publishers.length);
  const toTable = (from: number, to: number, count: number, field: string): MatrixTable => {
    const some = others.slice(from, to);
    return {
      rows: some.toSorted((a, b) => b.documents.count - a.documents.count),
      more: { count: count - some.length, exact: isWhole(base, field) },
    };
  };
  const first = withChanges(query, {});
  return {
    query: first,
    link: toLink(first),
    notices: counting.notices,
    total: base?.total ?? 0,
    exact: exact && base?.exact === true,
    targets,
    moreTargets: {
      count: known.length - targets.length,
      exact: isWhole(base, stances) && isWhole(base, voices),
    },
    all,
    publishers: toTable(0, shown, publishers.length, "publisher"),
    voices: toTable(shown, others.length, holders.length, voices),
  };
}

function isWhole(answer: ViewAnswer | undefined, field: string): boolean {
  return Object.keys(answer?.counts[field] ?? {}).length < MOST_FACET_VALUES;
}
