import type { Tags } from "../document/document";
import type { IndexedDocument } from "../document/indexed-document";

/** What is read back from the engine, and the fields that must be asked for to get it. */
export type StoredDocument = Omit<
  IndexedDocument,
  "words" | "stems" | "titleWords" | "titleStems" | "titleTerms" | "tags"
> & { readonly tags: Tags };

/** What a list of hits needs but for its text. */
export type StoredHit = Pick<
  IndexedDocument,
  | "id"
  | "title"
  | "collection"
  | "language"
  | "url"
  | "publisher"
  | "published"
  | "precision"
  | "mainActors"
  | "actors"
  | "sources"
  | "stances"
  | "stancesInferred"
  | "partCount"
  | "story"
  | "storySize"
> & { readonly told: Pick<IndexedDocument["told"], "title" | "published"> };

/** What a document says, as it is stored. */
export type StoredText = Pick<IndexedDocument, "id" | "title" | "text">;

/** What a view of the corpus holds. */
export type ViewAnswer = {
  readonly hits: readonly StoredHit[];
  readonly total: number;
  /** Counts by document field and value. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many have no date; given where that is not what the buckets leave of the total. */
  readonly undated?: number;
  /** False when the engine may have stopped early. */
  readonly exact: boolean;
  /** Milliseconds the engine says it took. */
  readonly took: number;
};

/** What a lookup found. Not `complete` when there were more than can be named. */
export type FoundIds = { readonly ids: readonly string[]; readonly complete: boolean };

/** Fields of a `StoredHit`. */
export const HIT_FIELDS: readonly string[] = [
  "id",
  "title",
  "collection",
  "language",
  "url",
  "publisher",
  "published",
  "precision",
  "mainActors",
  "actors",
  "sources",
  "stances",
  "stancesInferred",
  "partCount",
  "story",
  "storySize",
  "told.title",
  "told.published",
];

/** Fields of a `StoredDocument`. */
export const DOCUMENT_FIELDS = [
  ...HIT_FIELDS.filter((field) => !/[.]/.test(field)),
  ...[
    "text",
    "author",
    "publishedFrom",
    "publishedTo",
    "voices",
    "tags",
    "corrections",
    "told",
    "firstIngested",
    "changed",
  ],
];
