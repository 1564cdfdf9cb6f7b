/** A judged collection cannot be used: which file and line, what is wrong, and what to do. */
export class CollectionFault extends Error {
  override readonly name = "CollectionFault";
}

/** The peer, Meilisearch with its own settings, could not be asked. */
export class PeerFault extends Error {
  override readonly name = "PeerFault";
}

/** What is to be measured could not be started or read. */
export class BenchFault extends Error {
  override readonly name = "BenchFault";
}
