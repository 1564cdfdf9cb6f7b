import { toText } from "../draft/characters";
import { type DraftProblem, type Drafts, type ReadOptions, Unreadable } from "../draft/draft";
import type { FieldMap } from "../draft/field-map";
import { SHORT_TEXT_NAMES, toPlainName, WHOLE_TEXT_NAMES } from "../draft/field-names";
import { type Row, toRows } from "./delimited-rows";
import { type Numbered, toDrafts } from "./record-drafts";

/** So many rows that cannot be read are named one by one. */
const MOST_NAMED = 100;

/**
 * A table as text (CSV, TSV and what is parted by other signs): a document a row, its fields named by the first row. A row that
 * cannot be read is a problem, with the line of the file that it begins on, and the others are read.
 *
 * @throws Unreadable when its first row names no column of texts.
 */
export function readDelimited(bytes: Uint8Array, _name = "", { fields }: ReadOptions = {}): Drafts {
  const { rows, problems } = toRows(toText(bytes));
  const [head, ...others] = rows;
  if (head === undefined) throw problems[0] ? toUnreadable(problems[0]) : new Unreadable("It has no rows.");
  const names = head.cells.map((cell) => cell.trim());
  checkHead(names, head.line, fields);
  const odd: DraftProblem[] = [...problems];
  const records = others.flatMap((row) => toNumbered(row, names, odd));
  const read = toDrafts(records, fields);
  const rest = odd.splice(MOST_NAMED).length;
  if (rest > 0) odd.push({ line: null, reason: `${rest} more rows cannot be read either.` });
  return { drafts: read.drafts, problems: [...odd, ...read.problems] };
}

function toUnreadable({ reason, line }: DraftProblem): Unreadable {
  return new Unreadable(reason, line);
}

function checkHead(names: readonly string[], line: number, fields: FieldMap | undefined): void {
  const wanted = fields?.text;
  const known = [...WHOLE_TEXT_NAMES, ...SHORT_TEXT_NAMES];
  const hasText =
    wanted === undefined
      ? names.some((name) => known.includes(toPlainName(name)))
      : names.some((name) => wanted.includes(name));
  if (hasText) return;
  throw new Unreadable(
    wanted === undefined
      ? "Its first row names no column of texts (text, body, content, description). Write a first row with names, or a file fields.json beside it that says which column is the text."
      : `Its first row names none of the columns ${wanted.join(", ")}, which fields.json calls the text.`,
    line,
  );
}

/** A row as a record; an empty cell is no field. Cells beyond the head must be empty. */
function toNumbered(
  { cells, line }: Row,
  names: readonly string[],
  problems: DraftProblem[],
): readonly Numbered[] {
  const beyond = cells.slice(names.length).some((cell) => cell.trim() !== "");
  if (cells.length < names.length || beyond) {
    problems.push({
      line,
      reason: `This row has ${cells.length} cells, and the first row names ${names.length}.`,
    });
    return [];
  }
  const record = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  return [{ record, line, name: `the row of line ${line}` }];
}
