import { toPlainCharacters } from "../draft/characters";
import { type FieldMap, toValueAt } from "../draft/field-map";
import { SHORT_TEXT_NAMES, toPlainName, WHOLE_TEXT_NAMES } from "../draft/field-names";
import { toStandingOfName } from "../page/elements";
import { toTextOfHtml } from "../page/text-of-html";

export type Fields = Readonly<Record<string, unknown>>;

const TAG = /<\/?([a-z][a-z0-9]{0,10})(?:\s[^<>]*)?\/?>/gi;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,6}|#x[\da-f]{2,5});/i;
/** Where the parts of a text stand that is stored in pieces. */
const INNER_TEXTS = ["rendered", "text", "@value", "value", "plain", "html"];
/** Records that hold the record proper, and what is stored beside it. */
const DEEPEST_WRAPPER = 3;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text of a record: of the fields that a map names, else of that with the best usual name; null where it has none. */
export function toBody(fields: Fields, map: FieldMap = {}): string | null {
  if (map.text !== undefined)
    return map.text.flatMap((name) => toTextOf(toValueAt(fields, name)) ?? []).join("\n\n") || null;
  return toNamedText(fields, WHOLE_TEXT_NAMES) ?? toNamedText(fields, SHORT_TEXT_NAMES);
}

/** Whether a record has more than a summary of a text. */
export function hasWholeText(fields: Fields): boolean {
  return toNamedWritten(fields, WHOLE_TEXT_NAMES) !== null;
}

/**
 * A record without what tools wrap it in (`_source` of a search engine, `data` of Zotero, `tweet` of an archive of X): where it has no
 * text of its own and one thing inside it has, the fields of both.
 */
export function unwrapRecord(record: Fields, depth = 0): Fields {
  if (depth === DEEPEST_WRAPPER || hasWholeText(record)) return record;
  for (const [name, inner] of Object.entries(record)) {
    const unwrapped = isFields(inner) ? unwrapRecord(inner, depth + 1) : null;
    if (unwrapped === null || !(hasWholeText(unwrapped) || isWrapper(name, unwrapped))) continue;
    const { [name]: _, ...beside } = record;
    return { ...beside, ...unwrapped };
  }
  return record;
}

function isWrapper(name: string, inner: Fields): boolean {
  return /^(?:_source|data|attributes)$/.test(name) && toNamedWritten(inner, SHORT_TEXT_NAMES) !== null;
}

function toNamedText(fields: Fields, names: readonly string[]): string | null {
  const written = toNamedWritten(fields, names);
  return written === null ? null : toShown(written);
}

/** What the first of these fields that has a text has, as it is written there; null where none has. */
function toNamedWritten(fields: Fields, names: readonly string[]): string | null {
  const keys = Object.keys(fields);
  const plain = keys.map(toPlainName);
  for (const name of names) {
    const written = toWritten(fields[keys[plain.indexOf(name)] ?? ""]);
    if (written !== null) return written;
  }
  return null;
}

/** A text, in whatever pieces and with whatever HTML a field has it; null where it is none, or a mere number. */
function toTextOf(value: unknown): string | null {
  const written = toWritten(value);
  return written === null ? null : toShown(written);
}

function toShown(written: string): string {
  return toPlainCharacters(toWithoutHtml(written));
}

function toWritten(value: unknown): string | null {
  const text = toJoined(value);
  return text === null || /^[\s\d.eE+-]*$/.test(text) ? null : text;
}

/** Paragraphs are parted; runs of a paragraph, some of them with marks, are not. */
function toJoined(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (isFields(value))
    return (
      INNER_TEXTS.map((name) => value[name]).find((one): one is string => typeof one === "string") ?? null
    );
  if (!Array.isArray(value)) return null;
  const parts = value.flatMap((one) => toJoined(one) ?? []);
  return parts.join(value.some(isFields) && value.some((one) => typeof one === "string") ? "" : "\n\n");
}

/** A text of a record as it is shown: of HTML its blocks; where it has marks inside its lines alone, its lines are its own. */
export function toWithoutHtml(text: string): string {
  if (!text.includes("<") && !text.includes("&")) return text;
  const names = toTagNames(text);
  if (names.some(isParting)) return toTextOfHtml(text);
  if (names.length === 0 && !ENTITY.test(text)) return text;
  return text
    .split("\n")
    .map((line) => (toTagNames(line).length > 0 || ENTITY.test(line) ? toTextOfHtml(line) : line))
    .join("\n");
}

/** The names of the tags of a text that a page shows something of; others may be words between signs. */
function toTagNames(text: string): readonly string[] {
  return [...text.matchAll(TAG)]
    .map(([, name = ""]) => name.toLowerCase())
    .filter((name) => !["none", null].includes(toStandingOfName(name)));
}

/** Whether the elements of a name part what stands in them from what stands around them; a picture stands in a line. */
function isParting(name: string): boolean {
  const standing = toStandingOfName(name);
  return standing === "block" || (standing === "box" && name !== "img");
}
