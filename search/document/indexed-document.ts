import type { Correction } from "./correction";
import type { CleanDocument, Precision } from "./document";
import type { Lacked } from "./record-fields";

/**
 * A document as the engine stores it. Text stands in parts (`p0`, `p1` …), each three times: as the reader
 * sees it, as the words it is searched by when quoted, and as the stems it is searched by when bare.
 */
export type IndexedDocument = {
  readonly id: string;
  /** Every search leaves it out: it was removed from the corpus and waits to be swept, or is `within` another. */
  readonly gone: boolean;
  /** The document that it came attached to has all its text: it has a page of its own, and counts in no search. */
  readonly within: boolean;
  /** The id of the document that it came attached to, and those of the documents that came attached to it. */
  readonly partOf: string | null;
  readonly parts: readonly string[];

  readonly title: string;
  readonly text: Parts;
  readonly partCount: number;

  readonly titleWords: string;
  readonly titleStems: string;
  /** Distinct stems of the title, each as filters on `title:` name it. */
  readonly titleTerms: readonly string[];
  readonly words: Parts;
  readonly stems: Parts;

  readonly collection: string;
  /** The same as no other collection is written: to a filter, values are equal that differ in case or accents alone. */
  readonly collectionCode: string;
  readonly language: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  /** Everyone who wrote it, in its order. */
  readonly authors: readonly string[];
  /** The kind of file it was read from. */
  readonly format: string;
  /** What of its record is unknown. */
  readonly lacks: readonly Lacked[];

  readonly published: string | null;
  readonly precision: Precision | null;
  /** First and last day of the published date as YYYYMMDD. */
  readonly publishedFrom: number | null;
  readonly publishedTo: number | null;
  /** The published date cut to the unit; a coarser date stands as it is. For timelines. */
  readonly publishedDecade: string | null;
  readonly publishedYear: string | null;
  readonly publishedMonth: string | null;
  readonly publishedDay: string | null;

  /** First days (YYYYMMDD) of the times the text speaks of, by how long they are. */
  readonly mentionedDay: readonly number[];
  readonly mentionedWeek: readonly number[];
  readonly mentionedMonth: readonly number[];
  readonly mentionedQuarter: readonly number[];
  readonly mentionedYear: readonly number[];
  readonly mentionedDecade: readonly number[];
  readonly mentionedCentury: readonly number[];
  /**
   * The decades (`1990`), years and months that hold such a time as a whole, and `none` where there are none. For
   * timelines.
   */
  readonly mentionedDecades: readonly string[];
  readonly mentionedYears: readonly string[];
  readonly mentionedMonths: readonly string[];

  /** Facet values. */
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  /** Sides that hold up, of named voices and the author: `against:Target`, and of the voices `Holder against:Target`. */
  readonly stances: readonly string[];
  readonly voices: readonly string[];
  /** The same, and besides those that are only possible. */
  readonly possibleStances: readonly string[];
  readonly possibleVoices: readonly string[];

  /** Main actors, for the list of hits. */
  readonly mainActors: readonly string[];
  /** The `ListedStance`s as JSON text, for the same reason as `tags`. */
  readonly listedStances: string;

  /** Smallest id among the documents that are near-identical to this one; null when it is alone. */
  readonly story: string | null;
  /** How many documents its story has, this one counted; 1 when it is alone. */
  readonly storySize: number;

  /**
   * The `Tags` as JSON text, which is packed where it is stored (`toPackedTags`). To show any field of a document the engine takes all of it
   * apart, and the thousands of small objects that tags are took it ten times as long as one string.
   */
  readonly tags: string;
  /** Where its pages begin, as `toStoredPages` writes it; null where it has none. */
  readonly pages: string | null;
  /** Whether its text was recognised in pictures, so that letters may be wrong. */
  readonly recognised: boolean;
  /** The corrections that changed this document, oldest first. */
  readonly corrections: readonly Correction[];
  readonly metadata: SourcedMetadata;
  /** ISO 8601, UTC: when this document first came into the index, and when its content and its tags last changed. */
  readonly firstIngested: string;
  readonly changed: string;
  readonly retagged: string;

  /** Whether the document was read closely: its passages have vectors, unless no encoder reads its language. */
  readonly readClosely: boolean;
  /**
   * What the passages of `toMeaningPassages` mean, a unit vector each, in their order; null where there are none. Left out where
   * the index holds no vectors at all. The engine shows it only on request.
   */
  readonly _vectors?: DocumentVectors;
};

/** The vectors of a document as the engine takes them: made by us, never by the engine. */
export type DocumentVectors = {
  readonly meaning: {
    readonly embeddings: readonly (readonly number[])[];
    readonly regenerate: false;
  } | null;
};

export type Parts = Readonly<Record<string, string>>;

/** Metadata with origin, for the document page. */
export type SourcedMetadata = Pick<
  CleanDocument,
  "title" | "publisher" | "authors" | "published" | "language" | "url" | "details" | "path"
>;
