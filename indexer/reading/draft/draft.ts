import type { Origin } from "@/search/document/document";
import type { FieldMap } from "./field-map";

/** What a format gives of a document before it is cleaned: its text, and the metadata it has. */
export type Draft = {
  readonly text: string;
  /** Where the metadata below stands. */
  readonly origin: Origin;
  /** Fields that the file does not state as such and that a rule concluded, or took from elsewhere than the rest. */
  readonly inferred?: readonly ("title" | "publisher" | "authors" | "published" | "language")[];
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** Everyone who wrote or speaks it, in the file's order; people before bodies. */
  readonly authors?: readonly string[] | undefined;
  /** As written; read as a date later. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly collection?: string | undefined;
  readonly details?: Readonly<Record<string, string>>;
  /** Whether page furniture, a title and a date may stand in the text itself. */
  readonly isLoose: boolean;
  /** Whether the text was recognised in pictures. */
  readonly isRecognised?: boolean;
};

/**
 * Stands in a draft's text right before the first character of a page, where its format has pages, and is in no cleaned text: a
 * sentence may go on over it.
 */
export const PAGE_START = "\u{f0001}";

/** Why something could not be read; `line` where there is one. `isBlank`: it was read, and there is nothing in it. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly line: number | null;
  readonly isBlank: boolean;

  constructor(reason: string, line: number | null = null, isBlank = false) {
    super(reason);
    this.line = line;
    this.isBlank = isBlank;
  }
}

/** Something of a file that could not be read. */
export type DraftProblem = {
  readonly line: number | null;
  readonly reason: string;
  /** It was read, and there is nothing in it. */
  readonly isBlank?: boolean;
};

/** A file inside a file: an attachment of a mail, a file of an archive, a mail of a mailbox. */
export type FilePart = {
  /** Below the file that holds it, with `/`, and no other's in it; its ending may tell its format. */
  readonly path: string;
  /** In bytes; `open` gives no more. */
  readonly size: number;
  /**
   * Its bytes, not taken out until they are wanted.
   *
   * @throws Unreadable when it is damaged or locked.
   */
  readonly open: () => Uint8Array | Promise<Uint8Array>;
  /** Whether all its text is in the draft that it came with: what is in both counts once. */
  readonly isWithin?: boolean;
  /** Whether it is no problem that it is of a kind that nobody reads. */
  readonly isOptional?: boolean;
  /** What its holder knows of it and its drafts may lack. */
  readonly known?: Pick<Draft, "url" | "details">;
};

/** What a format's reader makes of a file's bytes: drafts, what of it could not be read, and files it holds, each read by its own reader. */
export type Drafts = {
  readonly drafts: readonly Draft[];
  readonly problems: readonly DraftProblem[];
  readonly parts?: Iterable<FilePart> | AsyncIterable<FilePart>;
};

/** What a reader may know besides the bytes. */
export type ReadOptions = {
  /** The fields of records, as a file beside them maps them. */
  readonly fields?: FieldMap | undefined;
  /** Is called for every page that takes long to read, so that nobody takes it for the end. */
  readonly onPage?: (() => void) | undefined;
};

/** What reads a kind of file. Its name may name what lies in it. */
export type Reader = (bytes: Uint8Array, name: string, options?: ReadOptions) => Drafts | Promise<Drafts>;
