import type { Origin, Sourced } from "./document";
import type { SourcedMetadata } from "./indexed-document";

export const METADATA_KEYS = ["title", "publisher", "author", "published", "language", "url"] as const;

export type MetadataKey = (typeof METADATA_KEYS)[number];

/** A value of a document's metadata; of several, as its authors are, all in their order. */
export type Metadatum<Value = string> = {
  readonly value: Value;
  readonly origin: Origin;
  readonly inferred: boolean;
};

/** What a document says of itself; null where it does not and no rule supplies it. */
export type Metadata = {
  readonly [Key in MetadataKey]: Metadatum<Key extends "author" ? readonly string[] : string> | null;
};

/** Metadata as a reader gets it, of what is stored. */
export function toMetadata(stored: SourcedMetadata): Metadata {
  return {
    title: toMetadatum(stored.title),
    publisher: toMetadatum(stored.publisher),
    // An index of an earlier release has no list.
    author: toMetadatum(stored.authors ?? null),
    published: toMetadatum(stored.published),
    language: toMetadatum(stored.language),
    url: toMetadatum(stored.url),
  };
}

function toMetadatum<Value>(sourced: Sourced<Value> | null): Metadatum<Value> | null {
  if (sourced === null) return null;
  const { value, origin, inferred } = sourced;
  return { value, origin, inferred };
}
