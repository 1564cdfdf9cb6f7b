import { createHash } from "node:crypto";
import type { CleanDocument, Sourced } from "@/search/document/document";
import { type Draft, Unreadable } from "../reading/draft/draft";
import { detectLanguage } from "./detect-language";
import { withoutFurniture } from "./furniture";
import { toLanguageCode } from "./language-code";
import { toPageMarks, toPages, withoutPageMarks } from "./pages";
import { toParagraphs } from "./paragraphs";
import { readDateLine, toPublished } from "./published";
import { findPublisher } from "./publisher";
import { withWholeCharacters } from "./whole-characters";

/** Where a draft came from. */
export type Place = {
  /** Below the corpus, with `/`; of a record with `#` and its number. */
  readonly path: string;
  /** The id its path gives it. */
  readonly id: string;
  readonly collection: string;
  /** The file's name without extension. */
  readonly name: string;
  /** The kind of file. */
  readonly format: string;
  /** The id of the document that this one came attached to. */
  readonly partOf: string | null;
  /** Whether that document has all its text. */
  readonly isWithin?: boolean;
};

/**
 * A draft as a document: furniture cut, title, publisher and date taken from the metadata or the text, paragraphs parted.
 *
 * @throws Unreadable when no text is left.
 */
export function toCleanDocument(draft: Draft, place: Place): CleanDocument {
  const loose = draft.isLoose
    ? toLooseText(draft.text)
    : { text: toParagraphs(draft.text), title: null, published: null, cut: [] };
  const { text, pages } = toPages(loose.text);
  if (text.trim() === "") throw new Unreadable("There is no text in it.");
  const stated = toSourcer(draft);
  const published = toPublished(draft.published ?? "", draft.language);
  const found = draft.publisher === undefined ? findPublisher(text, loose.cut) : null;
  const code = toLanguageCode(draft.language);
  return withWholeCharacters({
    id: draft.id === undefined ? place.id : toSafeId(draft.id),
    path: place.path,
    collection: draft.collection ?? place.collection,
    title: stated("title", oneLine(draft.title)) ?? toTitle(loose.title, place.name),
    publisher:
      stated("publisher", draft.publisher) ??
      (found === null ? null : { value: found, origin: "text", inferred: true }),
    authors: toAuthors(draft),
    published:
      published !== null
        ? withInference(stated("published", published.value), published.isInferred)
        : loose.published === null
          ? null
          : { value: loose.published, origin: "text", inferred: false },
    language: code === null ? detectLanguage(text) : stated("language", code),
    url: stated("url", draft.url),
    details: draft.details ?? {},
    text,
    pages,
    recognised: draft.isRecognised ?? false,
    format: place.format,
    partOf: place.partOf,
    parts: [],
    within: place.isWithin ?? false,
  });
}

type StatedField = "title" | "publisher" | "published" | "language" | "url";

/** Values of a draft with their origin; null where there is none. */
function toSourcer({ origin, inferred = [] }: Draft) {
  const concluded: readonly string[] = inferred;
  return (field: StatedField, value: string | undefined): Sourced<string> | null => {
    const text = value?.trim() ?? "";
    return text === "" ? null : { value: text, origin, inferred: concluded.includes(field) };
  };
}

function withInference(value: Sourced<string> | null, isInferred: boolean): Sourced<string> | null {
  return value && { ...value, inferred: value.inferred || isInferred };
}

/** Each author once. */
function toAuthors({ authors = [], origin, inferred = [] }: Draft): CleanDocument["authors"] {
  const names = authors.flatMap((name) => oneLine(name) ?? []);
  if (names.length === 0) return null;
  return { value: [...new Set(names)], origin, inferred: inferred.includes("authors") };
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, " ").trim() || undefined;
}

function toTitle(found: string | null, name: string): Sourced<string> {
  return found === null
    ? { value: name, origin: "file", inferred: true }
    : { value: found, origin: "text", inferred: false };
}

type LooseText = {
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly cut: readonly string[];
};

/** A text that came without metadata: its first line is its title when an empty line follows; a date line is its date. */
function toLooseText(raw: string): LooseText {
  const marked = raw.split("\n");
  const { lines, cut, start } = withoutFurniture(marked.map(withoutPageMarks));
  const [first = "", second] = lines;
  const dated = readDateLine(first.trim());
  const head = dated?.rest || (dated ? "" : first.trim());
  const isTitle = head !== "" && head.length <= 300 && second !== undefined && second.trim() === "";
  const isBelow = isTitle || head === "";
  const below = isBelow ? withoutDateLines(lines.slice(1)) : { lines, published: null };
  const end = start + lines.length;
  const from = end - below.lines.length;
  const body = marked.slice(from, end);
  if (!isBelow) body[0] = toPageMarks([body[0] ?? ""]) + head;
  const text =
    toPageMarks(marked.slice(0, from)) + body.join("\n").trimStart() + toPageMarks(marked.slice(end));
  return {
    text: toParagraphs(text),
    title: isTitle ? head : null,
    published: dated?.published ?? below.published,
    cut,
  };
}

/** So many lines may give a date of a change before the one of the publication. */
const MOST_CHANGES = 3;

/** A date may stand alone in one of the first lines below a title; those of changes may stand before it. */
function withoutDateLines(
  lines: readonly string[],
  changes = 0,
): { lines: readonly string[]; published: string | null } {
  const first = lines.findIndex((line) => line.trim() !== "");
  const dated = readDateLine((lines[first] ?? "").trim());
  if (dated === null || dated.rest !== "" || changes > MOST_CHANGES) return { lines, published: null };
  const others = lines.slice(first + 1);
  if (dated.published === null) return withoutDateLines(others, changes + 1);
  return { lines: others, published: dated.published };
}

/** An id as the engine takes it; one that had to be altered gets a fingerprint. */
export function toSafeId(raw: string): string {
  const plain = raw.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 150);
  if (plain === raw) return raw;
  return `${plain.replace(/^-+|-+$/g, "") || "id"}-${createHash("sha256").update(raw).digest("hex").slice(0, 10)}`;
}
