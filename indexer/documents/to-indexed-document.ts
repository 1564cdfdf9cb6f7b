import type { Correction } from "@/search/document/correction";
import { isPartialDate, toDays, toPrecision } from "@/search/document/dates";
import type { Tags } from "@/search/document/document";
import type { DocumentVectors, IndexedDocument } from "@/search/document/indexed-document";
import { toStoredPages } from "@/search/document/page-places";
import { toLacked } from "@/search/document/record-fields";
import { toTextParts } from "@/search/document/text-parts";
import { toCode, toEncodedText, toStemCode } from "@/search/text/encoding";
import { toSortedValues } from "@/search/text/sorted-values";
import { type Reading, toEmbedding } from "../close-reading/reading";
import { toFacetValue } from "./facet-value";
import { toMentionedFields } from "./mentioned-periods";
import { toNamedSources } from "./nameless-sources";
import { toStanceFields } from "./stance-fields";
import type { TaggedDocument } from "./tagged-document";

/** When a document came into the index, and when its content and its tags last changed; ISO 8601, UTC. */
export type DocumentTimes = Pick<IndexedDocument, "firstIngested" | "changed" | "retagged">;

/** What was read closely of a document: null where nothing was, undefined where the index has no place for it. */
export type CloselyRead = Reading | null | undefined;

/** A tagged document as the engine stores it, with the corrections that changed it; alone in its story. Pure. */
export function toIndexedDocument(
  { document, tags, tagsText, titleWords, textWords }: TaggedDocument,
  times: DocumentTimes,
  corrections: readonly Correction[] = [],
  reading?: CloselyRead,
): IndexedDocument {
  const title = toEncodedText(titleWords);
  return {
    id: document.id,
    gone: document.within,
    within: document.within,
    partOf: document.partOf,
    parts: document.parts,
    title: document.title.value,
    ...toTextParts(document.text, textWords),
    titleWords: title.words,
    titleStems: title.stems,
    titleTerms: toSortedValues(titleWords.map((word) => toStemCode(word.stem))),
    collection: toFacetValue(document.collection),
    collectionCode: toCode(toFacetValue(document.collection)),
    language: document.language?.value ?? null,
    url: document.url?.value ?? null,
    publisher: document.publisher === null ? null : toFacetValue(document.publisher.value),
    authors: document.authors?.value ?? [],
    format: document.format,
    lacks: toLacked(document),
    ...toPublishedFields(document.published?.value ?? null),
    ...toMentionedFields(tags.dates.map((tag) => tag.value)),
    actors: toSortedValues(actorsOf(tags).map((tag) => toFacetValue(tag.name))),
    mainActors: actorsOf(tags)
      .filter((tag) => tag.salience === "main")
      .map((tag) => toFacetValue(tag.name)),
    sources: toSortedValues(toNamedSources(tags).map(toFacetValue)),
    ...toStanceFields(tags),
    story: null,
    storySize: 1,
    tags: tagsText,
    pages: toStoredPages(document.pages),
    recognised: document.recognised,
    corrections,
    metadata: {
      title: document.title,
      publisher: document.publisher,
      authors: document.authors,
      published: document.published,
      language: document.language,
      url: document.url,
      details: document.details,
      path: document.path,
    },
    firstIngested: times.firstIngested,
    changed: times.changed,
    retagged: times.retagged,
    readClosely: (reading ?? null) !== null,
    ...(reading === undefined ? {} : { _vectors: toVectors(reading) }),
  };
}

function toVectors(reading: Reading | null): DocumentVectors {
  if (reading === null || reading.meaning.length === 0) return { meaning: null };
  return { meaning: { embeddings: reading.meaning.map(toEmbedding), regenerate: false } };
}

/** Places are tagged but do not act. */
function actorsOf(tags: Tags): Tags["actors"] {
  return tags.actors.filter((tag) => tag.type !== "place");
}

type PublishedFields = Pick<
  IndexedDocument,
  | "published"
  | "precision"
  | "publishedFrom"
  | "publishedTo"
  | "publishedDecade"
  | "publishedYear"
  | "publishedMonth"
  | "publishedDay"
>;

function toPublishedFields(published: string | null): PublishedFields {
  if (published === null || !isPartialDate(published))
    return {
      published: null,
      precision: null,
      publishedFrom: null,
      publishedTo: null,
      publishedDecade: null,
      publishedYear: null,
      publishedMonth: null,
      publishedDay: null,
    };
  const days = toDays(published);
  return {
    published,
    precision: toPrecision(published),
    publishedFrom: days.from,
    publishedTo: days.to,
    publishedDecade: `${published.slice(0, 3)}0`,
    publishedYear: published.slice(0, 4),
    publishedMonth: published.slice(0, 7),
    publishedDay: published,
  };
}
