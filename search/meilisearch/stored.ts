import type { Tags } from "../document/document";
import type { IndexedDocument } from "../document/indexed-document";

/** What a list of hits shows of a document, but for its text and what it says of itself. */
const LISTED_FIELDS = [
  "id",
  "title",
  "collection",
  "language",
  "url",
  "publisher",
  "authors",
  "published",
  "precision",
  "mainActors",
  "actors",
  "sources",
  "listedStances",
  "partCount",
  "pages",
  "recognised",
  "story",
  "storySize",
] as const satisfies readonly (keyof IndexedDocument)[];

/** Fields of a `StoredHit`. */
export const HIT_FIELDS = [...LISTED_FIELDS, "metadata.title", "metadata.published"] as const;

/** What a list of hits needs but for its text. */
export type StoredHit = Pick<IndexedDocument, (typeof LISTED_FIELDS)[number]> & {
  readonly metadata: Pick<IndexedDocument["metadata"], "title" | "published">;
};

/** Fields of a `StoredDocument`. */
export const DOCUMENT_FIELDS = [
  ...LISTED_FIELDS,
  "text",
  "publishedFrom",
  "publishedTo",
  "tags",
  "corrections",
  "metadata",
  "firstIngested",
  "changed",
  "partOf",
  "parts",
  "readClosely",
] as const satisfies readonly (keyof IndexedDocument)[];

/** A whole document, but for what it is searched by. */
export type StoredDocument = Omit<Pick<IndexedDocument, (typeof DOCUMENT_FIELDS)[number]>, "tags"> & {
  readonly tags: Tags;
};

/** What a document says, as it is stored, and whose words it counts with. */
export type StoredText = Pick<IndexedDocument, "id" | "title" | "text" | "collection">;

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

/** What a lookup found. Not `complete` when there were more than can be named, or when it was left out as one of too many. */
export type FoundIds = {
  readonly ids: readonly string[];
  readonly complete: boolean;
  readonly isLeftOut?: true;
};
