import { decodeText } from "../draft/characters";
import { type DraftProblem, type Drafts, type ReadOptions, Unreadable } from "../draft/draft";
import { toJsonValue } from "./json-value";
import { type Numbered, toDrafts } from "./record-drafts";
import { toRecords } from "./record-lists";

/** What stands before the list in the files of an archive of X. */
const ARCHIVE_OF_X = /^\s*window\.YTD\.[\w.]+\s*=\s*/;
/** So many lines that are no JSON are named one by one. */
const MOST_NAMED = 100;

/**
 * JSON: one record, a list, an object that holds a list, a file of an archive of X; or JSON Lines under its ending.
 *
 * @throws Unreadable when it is not JSON or holds no records.
 */
export function readJson(bytes: Uint8Array, _name = "", options: ReadOptions = {}): Drafts {
  const text = decodeText(bytes);
  const start = ARCHIVE_OF_X.exec(text)?.[0] ?? "";
  const value = toValue(text.slice(start.length), start.split("\n").length);
  if (value === null) return toDraftsOfLines(text, options);
  const records = toRecords(value.json);
  if (records === null) throw new Unreadable("It holds no records: expected an object or a list of objects.");
  return toDrafts(
    records.map((record, index) => ({ record, line: null, name: `record ${index + 1}` })),
    options.fields,
  );
}

/** Null where each line is JSON, and not the text as a whole. */
function toValue(text: string, firstLine: number): { readonly json: unknown } | null {
  try {
    return { json: toJsonValue(text, firstLine) };
  } catch (error) {
    const [first = "", second] = text.trim().split("\n", 2);
    if (second !== undefined && isObjectText(first) && isObjectText(second)) return null;
    throw error;
  }
}

function isObjectText(line: string): boolean {
  if (!line.startsWith("{")) return false;
  try {
    toJsonValue(line);
    return true;
  } catch {
    return false; // It is asked of text that may be anything.
  }
}

/** JSON Lines: a record a line. A line that cannot be read is a problem, and the others are read. A list under its ending is one. */
export function readJsonLines(bytes: Uint8Array, name = "", options: ReadOptions = {}): Drafts {
  const text = decodeText(bytes);
  return text.trimStart().startsWith("[") || /^\s*\{\s*\n/.test(text)
    ? readJson(bytes, name, options)
    : toDraftsOfLines(text, options);
}

function toDraftsOfLines(text: string, { fields }: ReadOptions): Drafts {
  const problems: DraftProblem[] = [];
  const records = text.split(/\r\n?|\n/).flatMap((line, index) => toNumbered(line, index + 1, problems));
  const read = toDrafts(records, fields);
  const rest = problems.splice(MOST_NAMED).length;
  if (rest > 0) problems.push({ line: null, reason: `${rest} more lines are not JSON either.` });
  return { drafts: read.drafts, problems: [...problems, ...read.problems] };
}

function toNumbered(text: string, line: number, problems: DraftProblem[]): readonly Numbered[] {
  if (text.trim() === "") return [];
  try {
    return [{ record: toJsonValue(text, line), line, name: `line ${line}` }];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.push({ line, reason: error.message });
    return [];
  }
}
