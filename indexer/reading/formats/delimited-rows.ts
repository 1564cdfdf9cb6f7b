import { CsvError, type InfoRecord, type Options, parse } from "csv-parse/sync";
import type { DraftProblem } from "../draft/draft";
import { findDialect } from "./delimited-dialect";

/** A row, and the line of the file that it begins on. */
export type Row = { readonly cells: readonly string[]; readonly line: number };
type Rows = { readonly rows: readonly Row[]; readonly problems: readonly DraftProblem[] };

type Parsed = { readonly record: readonly string[]; readonly info: InfoRecord };

/** The rows of a text and their lines; a quotation mark that is closed nowhere swallows no rows unnamed. */
export function toRows(text: string): Rows {
  const { delimiter, quote, start } = findDialect(text);
  const table = text.slice(start);
  const dialect = { delimiter, quote, escape: quote, relax_column_count: true };
  let isCut = false;
  const parsed = withoutTraces(() =>
    parse(table, {
      ...dialect,
      info: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: () => {
        isCut = true;
        return undefined;
      },
    }),
  ) as unknown as readonly Parsed[];
  return toSound(parsed, { lines: table.split("\n"), first: start === 0 ? 1 : 2, isCut, dialect });
}

/** The parser makes an error of each row that has more cells or fewer, also where that is allowed; a trace takes most of its time. */
function withoutTraces<Result>(work: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Whether the lines of a row can be parsed where quotation marks must stand around whole cells. */
function isParsed(row: string, dialect: Options): boolean {
  try {
    parse(row, dialect);
    return true;
  } catch (error) {
    if (error instanceof CsvError) return false;
    throw error;
  }
}

type Table = {
  readonly lines: readonly string[];
  /** The line of the file that the table begins on. */
  readonly first: number;
  /** Whether the text ends inside a cell. */
  readonly isCut: boolean;
  readonly dialect: Options & { readonly quote: string };
};

/** Rows with their lines. Empty lines between them belong to none. */
function toSound(parsed: readonly Parsed[], { lines, first, isCut, dialect }: Table): Rows {
  const rows: Row[] = [];
  const problems: DraftProblem[] = [];
  const { quote } = dialect;
  let from = 0;
  const toLine = (): number => {
    while (lines[from] === "") from += 1;
    return first + from;
  };
  for (const { record, info } of parsed) {
    const line = toLine();
    const isOdd = record.some((cell) => cell.startsWith(quote) && cell.includes("\n"));
    if (!isOdd || isParsed(lines.slice(from, info.lines).join("\n"), dialect))
      rows.push({ cells: record, line });
    else
      problems.push({
        line,
        reason: `A quotation mark (${quote}) in this row is not closed where its cell ends, in line ${first + info.lines - 1}.`,
      });
    from = info.lines;
  }
  if (isCut)
    problems.push({
      line: toLine(),
      reason: `A quotation mark (${quote}) opened in this row is closed nowhere; what follows it is not read.`,
    });
  return { rows, problems };
}
