import { ExpectedError } from "@/system/errors";

/** A file that somebody sent is none that can be read; nothing of what was sent is stored. */
export class UnreadableFile extends ExpectedError {
  override readonly name = "UnreadableFile";

  constructor(reasons: readonly string[]) {
    super(
      "unreadable-file",
      `Nothing was added. ${reasons.join(" ")}`,
      "The README lists what is read. Send the other files without it.",
    );
  }
}

/** Documents come with ids of their own that cannot be taken. */
export class IdTaken extends ExpectedError {
  override readonly name = "IdTaken";

  constructor(path: string, id: string | null) {
    super(
      "id-taken",
      id === null
        ? `Nothing was added. ${path} gives ids to its documents, which only somebody who sees every collection may add.`
        : `Nothing was added. ${path} has the id ${id}, as a document of the corpus has.`,
      id === null ? "Take the ids out of it." : "Remove that document first, or give this one another id.",
    );
  }
}

/** There is no such collection or document for this reader. */
export class NotThere extends ExpectedError {
  override readonly name = "NotThere";

  constructor(message: string) {
    super("not-found", message, "See /api/corpus for what there is.");
  }
}

/** A document cannot be removed without others. */
export class PartOfFile extends ExpectedError {
  override readonly name = "PartOfFile";

  constructor(file: string) {
    super(
      "part-of-file",
      `The document is one of what ${file} holds.`,
      "With file=true the file is removed, and all documents in it.",
    );
  }
}

/** The corpus folder cannot be changed by the site. */
export class CorpusClosed extends ExpectedError {
  override readonly name = "CorpusClosed";

  constructor(cause: unknown) {
    super(
      "corpus-closed",
      "The corpus folder cannot be written to.",
      "Let the account that runs Parallax write there, and see that the disk is not full.",
      { cause },
    );
  }
}
