/** A cell that begins so is taken for what follows it. */
const SKIPPED = /^(?='*[\t\r\n])/;

/**
 * Where a spreadsheet may see the start of a cell: at its start, after the end of a line in it, and after what parts cells in other
 * countries' tables (`;` and tabs); then a sign that a formula begins with, as typed, full-width or small.
 */
const FORMULA = /(^|[\r\n\t;])([^\S\r\n\t]*)(?='*[=+\-@＝＋－＠﹦﹢﹣﹫])/g;

/**
 * A text as a cell of a table that no spreadsheet takes for a formula: where it could be taken for one stands an apostrophe before. Taking
 * one apostrophe away at each such place gives the text back, since one that stands there already gets another.
 */
export function toTableCell(text: string): string {
  return text.replace(FORMULA, "$1$2'").replace(SKIPPED, "'");
}
