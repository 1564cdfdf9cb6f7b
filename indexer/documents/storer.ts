import type { CarriersBook } from "@/search/collection/carriers";
import type { PostingsBook } from "@/search/collection/postings-book";
import type { VocabularyBook } from "@/search/collection/vocabulary-book";
import type { CleanDocument, Tags, Target } from "@/search/document/document";
import type { IndexedDocument } from "@/search/document/indexed-document";
import type { Thresholds } from "@/search/document/thresholds";
import type { CloseEncoder } from "../close-reading/close-encoder";
import type { RunProblem } from "../corpus/problem";
import type { DocumentRow, FileRow, GrowingRows, Manifest } from "../manifest/manifest";
import type { Corrections } from "./corrections";
import { toDocumentRow } from "./document-row";
import { toFacetValue } from "./facet-value";
import type { NameBook } from "./name-book";
import { toDocumentTags } from "./tag-document";
import { toTaggedDocument } from "./tagged-document";
import { type CloselyRead, toIndexedDocument } from "./to-indexed-document";

/** Where a run has the rows of its files and documents. */
export type RunRows = {
  readonly files: GrowingRows<FileRow>;
  readonly documents: GrowingRows<DocumentRow>;
};

/** In memory, where they are few. */
export type RowsInMemory = {
  readonly files: Map<string, FileRow>;
  readonly documents: Map<string, DocumentRow>;
};

/** What a run has made of its corpus files so far. */
export type Processed<Held extends RunRows = RunRows> = Held & {
  readonly seconds: { reading: number; tagging: number };
  /** Of the documents those that say what they said, and only were read closely: ids, and whether the tags differ. */
  readonly reread: Map<string, boolean>;
  /** Ids of those that say what they said, and have other tags because another encoder, or none, read them closely. */
  readonly readOtherwise: Set<string>;
  readonly problems: RunProblem[];
  words: number;
  added: number;
  changed: number;
  retagged: number;
};

/** What decides how a document is tagged and stored. */
export type StorerOptions = {
  /** What the last run published. */
  readonly previous: Manifest;
  readonly targets: readonly Target[];
  /** From which confidence on stances are shown, where the house has set it. */
  readonly thresholds: Thresholds;
  readonly names: NameBook;
  readonly words: Pick<VocabularyBook, "add">;
  readonly postings: PostingsBook;
  readonly carriers: CarriersBook;
  readonly corrections: Pick<Corrections, "concerning">;
  /** What reads documents closely; null where nothing does. */
  readonly encoder: CloseEncoder | null;
  /** The time of this run. */
  readonly at: string;
};

/** A document that is to be stored, with what was read of it closely. */
export type Unstored = {
  readonly document: CleanDocument;
  readonly reading: CloselyRead;
  /** It was published as it is, and only was read closely since: its words are counted already. */
  readonly isReread: boolean;
};

/** Makes a document and what was tagged in it ready to be stored, and enters it with all that a run counts. */
export function toStorer(
  options: StorerOptions,
  processed: Processed,
): (unstored: Unstored, found: Tags) => IndexedDocument {
  const { names, encoder } = options;
  return ({ document: clean, reading, isReread }, found) => {
    const { spelt, published, tags, applied } = toDocumentTags(clean, found, options);
    const document = { ...spelt, published };
    const collection = toFacetValue(document.collection);
    options.carriers.add(document.id, collection, document.within ? [] : names.note(document, tags));
    const tagged = toTaggedDocument(document, tags);
    const known = options.previous.documents.get(document.id);
    const readBy = reading && encoder ? encoder.version : null;
    const { row, outcome } = toDocumentRow(tagged, { spelt, applied, known, readBy, at: options.at });
    const stored = toIndexedDocument(tagged, row, applied, reading);
    processed[outcome] += 1;
    processed.documents.set(document.id, row);
    // Of two documents with one id the later counts.
    processed.readOtherwise.delete(document.id);
    if (known && isReadOtherwise(row, known)) processed.readOtherwise.add(document.id);
    if (isReread) processed.reread.set(document.id, row.tagsHash !== known?.tagsHash);
    else if (!document.within)
      countWords(options, { id: document.id, collection }, [...tagged.titleWords, ...tagged.textWords]);
    processed.words += tagged.textWords.length;
    return stored;
  };
}

function isReadOtherwise(row: DocumentRow, known: DocumentRow): boolean {
  const isSame = known.gone === null && known.hash === row.hash && isCorrectedAlike(row, known);
  return isSame && known.readBy !== row.readBy && known.tagsHash !== row.tagsHash;
}

function isCorrectedAlike({ corrections = [] }: DocumentRow, known: DocumentRow): boolean {
  return JSON.stringify(corrections) === JSON.stringify(known.corrections ?? []);
}

function countWords(
  { words, postings }: StorerOptions,
  { id, collection }: Pick<IndexedDocument, "id" | "collection">,
  document: Parameters<PostingsBook["add"]>[1],
): void {
  words.add(document, collection);
  postings.add(id, document);
}
