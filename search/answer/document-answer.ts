import type { Correction } from "../document/correction";
import type { Tags } from "../document/document";
import type { LinkedDocument } from "../document/listed-document";
import { type Metadata, toAuthorList, toMetadata } from "../document/metadata";
import { type PagePlaces, toPageNumber, toPagePlaces } from "../document/page-places";
import { toUnsupported, type UnsupportedTags } from "../document/tagged-languages";
import { toWholeText } from "../document/text-parts";
import { findMarks, type Mark, toMarkedText, toParts } from "../matching/marks";
import { toMarksByPassage } from "../matching/marks-by-passage";
import type { Term } from "../matching/terms";
import type { StoredDocument } from "../meilisearch/stored";
import type { MarkedPart } from "../text/marked-part";
import { type MarkedPassage, toMarkedSpans } from "../text/marked-passage";
import { toPassages } from "../text/passages";
import type { Span } from "../text/span";

/** A document as the API gives it and the reader shows it: its text in passages, its metadata with origin, its tags. */
export type DocumentAnswer = {
  readonly id: string;
  readonly collection: string;
  readonly title: readonly MarkedPart[];
  /** `page` is that which a passage begins on, 1 the first; null where the document has no pages. */
  readonly passages: readonly (MarkedPassage & { readonly page: number | null })[];
  /** The whole text that all offsets count in. */
  readonly text: string;
  /** Where its pages begin in the text; null where it has none. */
  readonly pages: PagePlaces | null;
  /** Whether the text was recognised in pictures, so that letters may be wrong. */
  readonly recognised: boolean;
  /** Everyone who wrote it, in its order. */
  readonly author: readonly string[];
  readonly metadata: Metadata;
  /** Further metadata as the document has it, for show. */
  readonly details: Readonly<Record<string, string>>;
  readonly path: string;
  readonly tags: Tags;
  /** Tags that were not looked for, since they are not supported in its language. */
  readonly unsupported: readonly UnsupportedTags[];
  /** The corrections that its tags and dates rest on, oldest first. */
  readonly corrections: readonly Correction[];
  readonly terms: readonly TermPlaces[];
  /** The document that it came attached to, and those that came attached to it. */
  readonly partOf: LinkedDocument | null;
  readonly parts: readonly LinkedDocument[];
  readonly firstIngested: string;
  readonly changed: string;
  /** Whether the document was read closely, so that it can be found by what it means. */
  readonly readClosely: boolean;
};

/** How often a wanted term stands in the text, and which marked stretch is its first (1 is the text's first), or null. */
export type TermPlaces = { readonly text: string; readonly count: number; readonly first: number | null };

/** What a document leads to, by its title: what it came attached to, and what came attached to it. */
export type DocumentLinks = Pick<DocumentAnswer, "partOf" | "parts">;

const NO_LINKS: DocumentLinks = { partOf: null, parts: [] };

/** The answer for a stored document, with the terms of a search marked. */
export function toDocumentAnswer(
  stored: StoredDocument,
  terms: readonly Term[],
  links: DocumentLinks = NO_LINKS,
): DocumentAnswer {
  const text = toWholeText(stored.text);
  const pages = toPagePlaces(stored.pages);
  const marks = findMarks(text, terms);
  const spans = toPassages(text);
  const marked = toMarksByPassage(spans, marks);
  const passages = spans.map(([start, end], index) => ({
    number: index + 1,
    page: toPageNumber(pages, start),
    start,
    end,
    parts: toParts(text, marked[index] ?? [], start, end),
  }));
  return {
    id: stored.id,
    collection: stored.collection,
    title: toMarkedText(stored.title, terms),
    passages,
    text,
    pages,
    // An index of an earlier release does not say.
    recognised: stored.recognised ?? false,
    author: toAuthorList(stored.metadata),
    metadata: toMetadata(stored.metadata),
    details: stored.metadata.details,
    path: stored.metadata.path,
    tags: stored.tags,
    unsupported: toUnsupported(stored.metadata.language?.value ?? null),
    corrections: stored.corrections,
    terms: toTermPlaces(terms, marks, passages.flatMap(toMarkedSpans)),
    ...links,
    firstIngested: stored.firstIngested,
    changed: stored.changed,
    // An index of an earlier release does not say.
    readClosely: stored.readClosely ?? false,
  };
}

function toTermPlaces(
  terms: readonly Term[],
  marks: readonly Mark[],
  marked: readonly Span[],
): readonly TermPlaces[] {
  const places = terms.map(() => ({ count: 0, first: null as number | null }));
  let at = 0;
  for (const { start, term } of marks) {
    const place = places[term];
    if (!place) continue;
    while (at < marked.length && (marked[at]?.[1] ?? 0) <= start) at += 1;
    place.count += 1;
    place.first ??= at < marked.length ? at + 1 : null;
  }
  return terms.map(({ text }, index) => ({ text, count: 0, first: null, ...places[index] }));
}
