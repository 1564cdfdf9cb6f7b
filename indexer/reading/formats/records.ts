import { toReason } from "@/system/files";
import { toText } from "../draft/characters";
import { type Draft, type Drafts, Unreadable } from "../draft/draft";
import { TEXT_NAMES, toMetadata } from "../draft/metadata-fields";
import { toTextOfHtml } from "../page/text-of-html";

type Fields = Readonly<Record<string, unknown>>;

/** Where a JSON file keeps its list of records. */
const LIST_NAMES = ["documents", "articles", "items", "data", "records", "results"];

/**
 * JSON: one record, a list, or an object that holds a list.
 *
 * @throws Unreadable when it is not JSON.
 */
export function readJson(bytes: Uint8Array): Drafts {
  const text = toText(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`It is not JSON: ${toMessage(error)}.`, toLine(text, error));
  }
  return toDrafts(
    toRecords(value).map((record, index) => ({ record, line: null, name: `record ${index + 1}` })),
  );
}

/** JSON Lines: a record a line. A line that cannot be read is a problem, and the others are read. */
export function readJsonLines(bytes: Uint8Array): Drafts {
  const problems: { line: number; reason: string }[] = [];
  const records = toText(bytes)
    .split("\n")
    .flatMap((text, index) => {
      if (text.trim() === "") return [];
      try {
        return [{ record: JSON.parse(text) as unknown, line: index + 1, name: `line ${index + 1}` }];
      } catch (error) {
        problems.push({ line: index + 1, reason: `It is not JSON: ${toMessage(error)}.` });
        return [];
      }
    });
  const read = toDrafts(records);
  return { drafts: read.drafts, problems: [...problems, ...read.problems] };
}

function toRecords(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isFields(value)) {
    const list = LIST_NAMES.map((name) => value[name]).find((one) => Array.isArray(one));
    return Array.isArray(list) && toBody(value) === null ? list : [value];
  }
  throw new Unreadable("It holds no records: expected an object or a list of objects.");
}

type Numbered = { readonly record: unknown; readonly line: number | null; readonly name: string };

function toDrafts(records: readonly Numbered[]): Drafts {
  const problems: { line: number | null; reason: string }[] = [];
  const drafts = records.flatMap(({ record, line, name }): Draft[] => {
    const body = isFields(record) ? toBody(record) : null;
    if (isFields(record) && body !== null)
      return [{ ...toMetadata(record, "metadata"), text: body, isLoose: false }];
    problems.push({
      line,
      reason: `In ${name} there is no text: none of the fields ${TEXT_NAMES.join(", ")} holds any.`,
    });
    return [];
  });
  return { drafts, problems };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toBody(fields: Fields): string | null {
  for (const name of TEXT_NAMES) {
    const key = Object.keys(fields).find((candidate) => candidate.toLowerCase() === name);
    const value = key === undefined ? undefined : fields[key];
    const text = Array.isArray(value) ? value.filter((one) => typeof one === "string").join("\n\n") : value;
    if (typeof text === "string" && text.trim() !== "")
      return /<(p|br|div|a|strong|em)\b[^>]*>/i.test(text) ? toTextOfHtml(text) : text;
  }
  return null;
}

/** The messages of the JSON parser repeat what they cannot read, which may be long. */
function toMessage(error: unknown): string {
  return toReason(error).slice(0, 120);
}

function toLine(text: string, error: unknown): number | null {
  const position = /position (\d+)/.exec(toMessage(error))?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
}
