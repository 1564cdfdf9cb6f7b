/** How far a generation's documents were read closely, and by what their vectors were made. */
export type CloseReading = {
  /** Documents read closely, of so many in all. */
  readonly read: number;
  readonly of: number;
  /** What made the vectors; null where there are none. Vectors of another version say nothing to a question. */
  readonly meaning: MeaningVersion | null;
  /** The same by collection. */
  readonly in?: readonly CollectionReading[];
};

/** Documents of one collection read closely, of so many in all. */
type CollectionReading = Pick<CloseReading, "read" | "of"> & { readonly collection: string };

/** A fingerprint of the encoder's weights and of its rule for passages; numbers a vector. */
export type MeaningVersion = { readonly version: string; readonly dimensions: number };
