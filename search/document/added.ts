/** A document of a file that is to be added to the corpus, as it was read. */
export type AddedDocument = {
  readonly id: string;
  /** Below the corpus, with `/`; after `#` its place in the file. */
  readonly path: string;
  readonly collection: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: readonly string[];
  readonly published: string | null;
  readonly language: string | null;
  /** Of its text, in UTF-16 code units. */
  readonly length: number;
  /** Whether its id is the file's word, and not made of its path. */
  readonly statesId: boolean;
};

/** Something of such a file that could not be read. */
export type AddedProblem = { readonly path: string; readonly line: number | null; readonly reason: string };

/** What was read of files that are to be added; a file of a kind that is not read is in neither. */
export type AddedReading = {
  readonly documents: readonly AddedDocument[];
  readonly problems: readonly AddedProblem[];
};

/** What became of files that somebody sent. */
export type Added = {
  /** Whether its documents are found already, or once the indexing run is done that goes on. */
  readonly state: "searchable" | "queued";
  readonly ids: readonly string[];
  readonly documents: readonly Omit<AddedDocument, "statesId">[];
  readonly problems: readonly AddedProblem[];
};

/** What became of a document that somebody removed. */
export type Removed = {
  /** Whether it is found no more, or once the indexing run is done that goes on. */
  readonly state: "removed" | "queued";
  readonly id: string;
  /** The file that is gone, below the corpus. */
  readonly file: string;
};
