import type { CleanDocument } from "@/search/document/document";
import type { RunProblem } from "./problem";

/** Something of the corpus that documents are read from: a file, or a data file of a package. */
export type CorpusFile = {
  /** Unique in the corpus; what problems and the manifest name it by. */
  readonly path: string;
  /** Of documents in it that say no other. */
  readonly collection: string;
  readonly size: number;
  /** Another number whenever the file, or one beside it that says how it is read, was changed. */
  readonly mtimeMs: number;
  /** Never throws for what the file holds: what cannot be read is among the problems. */
  readonly read: () => Promise<FileContent>;
};

export type FileContent = {
  /** How long it took to read it. */
  readonly seconds: number;
  readonly documents: readonly CleanDocument[];
  readonly problems: readonly RunProblem[];
};

/** Everything a corpus holds. */
export type CorpusFiles = {
  readonly files: readonly CorpusFile[];
  /** Files of kinds that are not read. */
  readonly ignored: number;
  /** The same by collection. */
  readonly ignoredIn: ReadonlyMap<string, number>;
  /** For the reader of the summary, but no problem: a package that is not installed. */
  readonly notes: readonly string[];
  readonly problems: readonly RunProblem[];
};
