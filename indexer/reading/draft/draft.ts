import type { Origin } from "@/search/document/document";

/** What a format gives of a document before it is cleaned: its text, and the metadata it has. */
export type Draft = {
  readonly text: string;
  /** Where the metadata below stands. */
  readonly origin: Origin;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  /** As written; read as a date later. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly collection?: string | undefined;
  readonly details?: Readonly<Record<string, string>>;
  /** Whether page furniture, a title and a date may stand in the text itself. */
  readonly isLoose: boolean;
};

/** Why something could not be read; `line` where there is one. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly line: number | null;

  constructor(reason: string, line: number | null = null) {
    super(reason);
    this.line = line;
  }
}

/** What a format's reader makes of a file's bytes: drafts, and what of it could not be read. */
export type Drafts = {
  readonly drafts: readonly Draft[];
  readonly problems: readonly { readonly line: number | null; readonly reason: string }[];
};
