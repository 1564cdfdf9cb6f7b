import { ExpectedError } from "@/system/errors";

/** A judged collection cannot be used: which file and line, what is wrong, and what to do. */
export class CollectionFault extends ExpectedError {
  override readonly name = "CollectionFault";

  constructor(message: string) {
    super("collection", message);
  }
}

/** The peer, Meilisearch with its own settings, does not answer as it should. */
export class PeerFault extends ExpectedError {
  override readonly name = "PeerFault";

  constructor(message: string) {
    super("peer", message);
  }
}

/** What is to be measured could not be started or read. */
export class BenchFault extends ExpectedError {
  override readonly name = "BenchFault";

  constructor(message: string) {
    super("bench", message);
  }
}
