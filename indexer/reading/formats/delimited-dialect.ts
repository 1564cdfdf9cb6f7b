import { parse } from "csv-parse/sync";

/** The signs that a table is written with, and where its first row begins. */
export type Dialect = { readonly delimiter: string; readonly quote: string; readonly start: number };

const DELIMITERS = [",", ";", "\t", "|"];
/** Stands in no text: a table of one column is parted by nothing. */
const NO_SIGN = "\u001f";
/** A few rows tell the signs. */
const LOOKED_AT = 65_536;
const MOST_ROWS = 50;

/**
 * The signs a table is written with: those that part its first rows into the same number of cells, the more the better. A line
 * `sep=;` above it, as spreadsheets write it, says it outright.
 */
export function findDialect(text: string): Dialect {
  const said = /^"?sep=(.)"?\n/i.exec(text);
  const start = said?.[0].length ?? 0;
  const head = text.slice(start, start + LOOKED_AT);
  const sample = head.length < LOOKED_AT ? head : head.slice(0, head.lastIndexOf("\n") + 1);
  const quote = findQuote(sample);
  const delimiters = said?.[1] === undefined ? DELIMITERS : [said[1]];
  const scores = delimiters.map((delimiter) => [toScore(sample, delimiter, quote), delimiter] as const);
  const [[score, delimiter] = [0, NO_SIGN]] = scores.sort(([a], [b]) => b - a);
  return { delimiter: score > 0 ? delimiter : NO_SIGN, quote, start };
}

/** The sign that cells begin and end with; single ones stand in words too, so that few of them tell nothing. */
function findQuote(sample: string): string {
  const countOf = (found: RegExp): number => sample.match(found)?.length ?? 0;
  const double = countOf(/(?:^|[,;\t|])"/gm);
  const single = countOf(/(?:^|[,;\t|])'[^'\n]*'(?=[,;\t|]|$)/gm);
  return single > double && single > 1 ? "'" : '"';
}

/** The cells of the first row, less where other rows have other numbers of cells. */
function toScore(sample: string, delimiter: string, quote: string): number {
  const rows: readonly (readonly string[])[] = parse(sample, {
    delimiter,
    quote,
    escape: quote,
    to: MOST_ROWS,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const same = rows.filter((row) => row.length === width).length;
  return (same / rows.length) * (1 + Math.log(width));
}
