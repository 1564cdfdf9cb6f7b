import { type Document, isMap, isScalar, parseDocument } from "yaml";
import { toReason } from "@/system/files";
import { Unreadable } from "../draft/draft";

/** Longer front matter is none, in characters: its parser takes long where it is wrong in many places. */
const LONGEST = 64_000;
/** Deeper nesting would break the parser, and is in no front matter. */
const DEEPEST = 50;
/** A line with more signs of YAML than this is none; the parser would take long over its faults. */
const MOST_SIGNS = 2_000;
const NESTED_LINE = /^\s*(?:[-?:]\s+){20}/m;
/** A line with one plain value, which may hold signs that YAML reads otherwise. */
const PLAIN_LINE = /^([^\s:#'"[\]{}&*!|>%@`,?-][^:\n]*):[^\S\n]+(?=[^\s[{"'|>&!#])(.*\S)[^\S\n]*$/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of YAML, all values as they are written: every nought, sign and digit. A plain value with a colon or another sign of YAML
 * in it is read as it stands.
 *
 * @param firstLine the line of its file that the text begins on.
 * @throws Unreadable where it is broken, with the line.
 */
export function readYamlFields(text: string, firstLine: number): Fields {
  if (text.length > LONGEST)
    throw new Unreadable(`Its front matter is longer than ${LONGEST} characters.`, firstLine);
  if (isTooDeep(text)) throw new Unreadable("Its front matter is no YAML, or is nested too deep.", firstLine);
  const yaml = toSound(text) ?? toSound(withPlainValues(text));
  if (yaml === null) throw toUnreadable(text, firstLine);
  const repeated = toRepeated(yaml, text);
  if (repeated !== null)
    throw new Unreadable(`Its front matter has the field ${repeated.name} twice.`, firstLine + repeated.line);
  const value = toValue(yaml, firstLine);
  if (value === null || value === "") return {};
  if (typeof value !== "object" || Array.isArray(value))
    throw new Unreadable("Its front matter has no fields.", firstLine);
  return value as Fields;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth = Math.max(0, depth + (bracket === "[" || bracket === "{" ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  const isFull = (line: string): boolean => (line.match(/[[\]{}"'&!*]/g)?.length ?? 0) > MOST_SIGNS;
  return NESTED_LINE.test(text) || text.split("\n").some(isFull);
}

/** All values as texts but those that say that there is none; null where there are errors. */
function toSound(text: string): Document.Parsed | null {
  const yaml = toParsed(text);
  return yaml.errors.length === 0 ? yaml : null;
}

function toParsed(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: "failsafe",
    customTags: (tags) => [...tags, "null"],
    prettyErrors: false,
    uniqueKeys: false,
  });
}

/** References may be wrong or unfold without end. */
function toValue(yaml: Document.Parsed, firstLine: number): unknown {
  try {
    return yaml.toJS();
  } catch (error) {
    throw new Unreadable(`Its front matter is not YAML: ${toReason(error).replace(/\.$/, "")}.`, firstLine);
  }
}

/** The text with the plain values in quotation marks that YAML does not read as such. */
function withPlainValues(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const [, name, value] = PLAIN_LINE.exec(line) ?? [];
      return name === undefined || value === undefined || toSound(line) !== null
        ? line
        : `${name}: ${JSON.stringify(value)}`;
    })
    .join("\n");
}

function toRepeated({ contents }: Document.Parsed, text: string): { name: string; line: number } | null {
  if (!isMap(contents)) return null;
  const known = new Set<string>();
  for (const { key } of contents.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    if (known.has(name)) return { name, line: toLine(text, key.range?.[0] ?? 0) };
    known.add(name);
  }
  return null;
}

/** What is wrong with the first field that cannot be read by itself; else with the whole. */
function toUnreadable(text: string, firstLine: number): Unreadable {
  let line = 0;
  for (const field of text.split(/\n(?=[^\s#\]}])/)) {
    const [error] = toParsed(field).errors;
    const lines = field.trimEnd().split("\n").length;
    if (error !== undefined)
      return toFault(error, firstLine + line + Math.min(toLine(field, error.pos[0]), lines - 1));
    line += field.split("\n").length;
  }
  const [error] = toParsed(text).errors;
  return toFault(error, firstLine + toLine(text, error?.pos[0] ?? 0));
}

function toFault(error: { code: string; message: string } | undefined, line: number): Unreadable {
  const reason = REASONS.find(([form]) => form.test(error?.message ?? ""))?.[1] ?? error?.message ?? "";
  return new Unreadable(`Its front matter is not YAML: ${reason.replace(/[.\s]*$/, "")}.`, line);
}

/** Messages of the parser in plain words. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^Flow (?:sequence|map) .*/, "a bracket is opened in this field and not closed"],
  [/^Missing closing/, "a quotation mark is opened in this field and not closed"],
  [/^Unexpected scalar at node end/, "something follows a value where its line must end"],
  [/^Tabs are not allowed/, "a line begins with a tab, where YAML has blanks"],
  [
    /^Nested mappings are not allowed|^Implicit (?:keys|map keys)/,
    "a value with a colon in it needs quotation marks",
  ],
];

function toLine(text: string, place: number): number {
  return text.slice(0, place).split("\n").length - 1;
}
