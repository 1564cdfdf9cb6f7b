import type { NameRow } from "@/search/collection/names";
import type { IndexedDocument } from "@/search/document/indexed-document";
import type { Generation } from "./generation";
import type { Respelling } from "./respell";
import type { StoryMark } from "./story-marks";

/** The write door: the only place that changes the index. */
export type Publisher = {
  /** Waits for a swap that a killed run has left to the engine; what is live is known only then. */
  readonly waitForSwaps: () => Promise<void>;
  /** Begins a new pair of indexes beside the live one, for vectors of so many dimensions; without them for none. */
  readonly beginWhole: (dimensions?: number | null) => Promise<WholeBuild>;
  /** Changes the live pair in place: all documents in one task, then the stories of others, then the names. */
  readonly publishChanges: (changes: Changes) => Promise<void>;
};

/** A removed document: a stub that every search leaves out until the next whole build sweeps it. */
type GoneDocument = Pick<IndexedDocument, "id" | "_vectors"> & {
  readonly gone: true;
  readonly within: false;
};

/** What a change in place does to documents. */
export type DocumentChanges = {
  readonly documents: readonly (IndexedDocument | GoneDocument)[];
  /** Of documents that stay as they are but for their story. */
  readonly marks: readonly StoryMark[];
  readonly respelling: Respelling;
};

/** What it does to the names. */
export type NameChanges = {
  /** Rows of the names that go. */
  readonly droppedNames: readonly string[];
  readonly names: readonly NameRow[];
};

export type Changes = DocumentChanges & NameChanges & { readonly generation: Generation };

/**
 * A pair of indexes under construction. Nothing of it is seen before `publish`; `abandon` leaves no trace. Stories are
 * known only when all documents are there, so `publish` takes them.
 */
export type WholeBuild = {
  readonly add: (document: IndexedDocument) => Promise<void>;
  /** A row of names that is ready before all documents are. */
  readonly addName: (name: NameRow) => Promise<void>;
  /** With the names that were not added before. */
  readonly publish: (
    names: Iterable<NameRow>,
    generation: Generation,
    marks?: readonly StoryMark[],
    respelling?: Respelling,
  ) => Promise<void>;
  readonly abandon: () => Promise<void>;
};
