import type { Stance } from "../document/document";
import { MOST_FACET_VALUES } from "../document/facets";
import { MATRIX_STANCES } from "../document/stance-value";
import type { ViewAnswer } from "../meilisearch/stored";
import { openCarryingLinks, openWithoutLinks } from "../query/narrowed";
import { toLink } from "../query/url";
import type { Counting, Narrowing } from "./counting";
import { type Figure, LEAST_COMPARED, type MatrixCell, type MatrixRow } from "./matrix-result";
import type { RowRequest } from "./matrix-rows";

/** A cell on its way: what it is of, and the counts known so far. */
type Cell = {
  readonly row: number;
  readonly target: string;
  /** Counts by value; a value whose count the facet's cut answer lacks is not there yet. */
  readonly counts: Map<string, number>;
  total: number;
  unclear: number;
};

/**
 * Counts rows and their cells: one view a row with the facet of its stances, and single counts of what that facet's
 * answer does not tell: values beyond its cap, and documents that may carry two stances on one target.
 */
export async function withAllCells(
  requested: readonly RowRequest[],
  targets: readonly string[],
  counting: Counting,
): Promise<{ rows: readonly MatrixRow[]; exact: boolean }> {
  const answers = await countRows(requested, counting);
  const ofRows = requested.map((row, at) => targets.map((target) => toCell(row, at, target, answers[at])));
  const cells = ofRows.flat();
  const singles = [
    await countMissing(cells, requested, counting),
    await countTotals(cells, requested, counting),
    await countUnclear(cells, requested, answers, counting),
  ].flat();
  const rows = requested.map((row, at) => toRow(row, answers[at]?.total ?? 0, ofRows[at] ?? []));
  return { rows, exact: [...answers, ...singles].every(({ exact }) => exact) };
}

async function countRows(
  requested: readonly RowRequest[],
  counting: Counting,
): Promise<readonly ViewAnswer[]> {
  const open = requested.filter(({ answer }) => answer === null);
  const views = open.map(({ carrying, field }): Narrowing => ({ carrying, facets: [field] }));
  const counted = (await counting.count(views)).values();
  return requested.flatMap(({ answer }) => answer ?? counted.next().value ?? []);
}

function toValues(row: RowRequest | undefined, target: string): readonly string[] {
  return row === undefined ? [] : MATRIX_STANCES.map((stance) => row.toValue(stance, target));
}

function toCell(row: RowRequest, at: number, target: string, answer: ViewAnswer | undefined): Cell {
  const known = answer?.counts[row.field] ?? {};
  const isWhole = Object.keys(known).length < MOST_FACET_VALUES;
  const counts = toValues(row, target).flatMap((value): [string, number][] =>
    isWhole || Object.hasOwn(known, value) ? [[value, known[value] ?? 0]] : [],
  );
  return { row: at, target, counts: new Map(counts), total: 0, unclear: 0 };
}

async function countMissing(
  cells: readonly Cell[],
  requested: readonly RowRequest[],
  counting: Counting,
): Promise<readonly ViewAnswer[]> {
  const missing = cells.flatMap((cell) =>
    toValues(requested[cell.row], cell.target)
      .filter((value) => !cell.counts.has(value))
      .map((value) => ({ cell, value })),
  );
  const answers = await counting.count(
    missing.map(({ cell, value }) => toNarrowing(requested[cell.row], [value])),
  );
  for (const [at, { cell, value }] of missing.entries()) cell.counts.set(value, answers[at]?.total ?? 0);
  return answers;
}

/** One stance alone is the total; of several, documents that carry two must not count twice. */
async function countTotals(
  cells: readonly Cell[],
  requested: readonly RowRequest[],
  counting: Counting,
): Promise<readonly ViewAnswer[]> {
  const mixed = cells.filter((cell) => toCarried(cell).length > 1);
  const answers = await counting.count(
    mixed.map((cell) => toNarrowing(requested[cell.row], toCarried(cell))),
  );
  for (const cell of cells) cell.total = Math.max(0, ...cell.counts.values());
  for (const [at, cell] of mixed.entries()) cell.total = answers[at]?.total ?? 0;
  return answers;
}

/** Documents are with or without a stance; a story may have both, so stories are counted. */
async function countUnclear(
  cells: readonly Cell[],
  requested: readonly RowRequest[],
  documents: readonly ViewAnswer[],
  { query, count }: Counting,
): Promise<readonly ViewAnswer[]> {
  for (const cell of cells) cell.unclear = (documents[cell.row]?.total ?? 0) - cell.total;
  const parted = query.group === null ? [] : cells.filter((cell) => cell.total > 0);
  const answers = await count(parted.map((cell) => toNarrowing(requested[cell.row], toCarried(cell), true)));
  for (const [at, cell] of parted.entries()) cell.unclear = answers[at]?.total ?? 0;
  return answers;
}

/** The row's documents that carry any of these values of its own, or none of them. */
function toNarrowing(row: RowRequest | undefined, values: readonly string[], denied = false): Narrowing {
  if (row === undefined) return { carrying: [] };
  return { carrying: [...row.carrying, { field: row.field, values, denied }] };
}

/** The cell's values that something carries. */
function toCarried({ counts }: Cell): readonly string[] {
  return [...counts].flatMap(([value, count]) => (count > 0 ? [value] : []));
}

function toRow(row: RowRequest, count: number, cells: readonly Cell[]): MatrixRow {
  const rowQuery = row.toQuery(cells.flatMap(toCarried));
  const links = {
    toCarrying: openCarryingLinks(row.query, row.key),
    toWithout: openWithoutLinks(rowQuery, row.key),
  };
  return {
    name: row.name,
    documents: { count, link: toLink(rowQuery) },
    cells: cells.map((cell) => toFinished(row, links, cell)),
  };
}

/** The links of a row's figures: its documents that carry any of some values, or none of them. */
type RowLinks = {
  readonly toCarrying: (values: readonly string[]) => string;
  readonly toWithout: (values: readonly string[]) => string;
};

function toFinished(row: RowRequest, { toCarrying, toWithout }: RowLinks, cell: Cell): MatrixCell {
  const carried = toCarried(cell);
  const values = carried.length > 0 ? carried : toValues(row, cell.target);
  const toFigure = (stance: Stance): Figure => {
    const value = row.toValue(stance, cell.target);
    return { count: cell.counts.get(value) ?? 0, link: toCarrying([value]) };
  };
  return {
    target: cell.target,
    against: toFigure("against"),
    neutral: toFigure("neutral"),
    favor: toFigure("favor"),
    total: { count: cell.total, link: toCarrying(values) },
    unclear: { count: cell.unclear, link: toWithout(values) },
    comparable: cell.total >= LEAST_COMPARED,
  };
}
