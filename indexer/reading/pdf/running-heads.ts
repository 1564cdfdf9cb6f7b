import { type Line, type Page, toRows } from "./line";

/** So many rows at the top and at the foot of a page may be running heads and feet. */
const MOST_ROWS = 4;
/** A head stands again on one of so many pages that follow, left and right pages having heads of their own. */
const NEAR = 2;
/** Letters so much larger than the text are a heading, which counts where it is met first. */
const HEADING = 1.25;
const LONE_NUMBER =
  /^[\s[(|–—-]*(?:(?:page|seite|página|pagina|p\.|s\.)\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|\/|von|de|sur|di)\s*\d{1,4})?[\s\])|–—-]*$/i;

type Row = {
  readonly lines: readonly Line[];
  readonly key: string;
  readonly text: string;
  readonly base: number;
  readonly size: number;
};
type Edges = { readonly top: readonly Row[]; readonly foot: readonly Row[] };

/**
 * Pages without their running heads, feet and numbers: rows at an edge that stand there on a page nearby too, but for their figures,
 * and a row at the very edge that is a page's number and nothing else.
 */
export function withoutRunningHeads(pages: readonly Page[], textSize: number): Page[] {
  const edges = pages.map(toEdges);
  const met = new Set<string>();
  return pages.map((page, at) => {
    const cut = new Set<Line>();
    for (const edge of ["top", "foot"] as const) {
      const near = toNear(edges, at).map((other) => other[edge]);
      let hasNumber = false;
      for (const row of edges[at]?.[edge] ?? []) {
        const isRepeated = near.some((rows) => rows.some((other) => isSamePlace(row, other)));
        const isNumber = !hasNumber && LONE_NUMBER.test(row.text);
        if (!isRepeated && !isNumber) break;
        hasNumber = true;
        const isHeading = row.size > HEADING * textSize && !met.has(row.key);
        met.add(row.key);
        if (isHeading) break;
        for (const line of row.lines) cut.add(line);
      }
    }
    const aside = page.aside.filter((line) => !isAsideRepeated(line, pages, at));
    return { ...page, lines: page.lines.filter((line) => !cut.has(line)), aside };
  });
}

function toNear(edges: readonly Edges[], at: number): readonly Edges[] {
  return edges.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((other) => other !== edges[at]);
}

/** Rows from the edge inwards; half of a page is top, half foot. */
function toEdges(page: Page): Edges {
  const rows = toRows(page.lines).map(toRow);
  const half = page.height / 2;
  return {
    top: rows.filter((row) => row.base <= half).slice(0, MOST_ROWS),
    foot: rows
      .filter((row) => row.base > half)
      .slice(-MOST_ROWS)
      .reverse(),
  };
}

function toRow(lines: readonly Line[]): Row {
  const text = lines.map((line) => line.text).join(" ");
  return {
    lines,
    text,
    key: toKey(text),
    base: lines[0]?.base ?? 0,
    size: Math.max(...lines.map((line) => line.size)),
  };
}

/** A text with one sign for every number, in figures or as Roman ones. */
function toKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+|\b[ivxl]+\b/g, "#")
    .replace(/\s+/g, " ")
    .trim();
}

function isSamePlace(row: Row, other: Row): boolean {
  return row.key === other.key && Math.abs(row.base - other.base) <= 0.7 * row.size;
}

/** A stamp or watermark is on every page; a heading of a table that stands on its side is not. */
function isAsideRepeated(line: Line, pages: readonly Page[], at: number): boolean {
  const near = pages.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  return near.some(
    (page) => page !== pages[at] && page.aside.some((other) => toKey(other.text) === toKey(line.text)),
  );
}
