import type { Origin, Sourced } from "./document";
import type { SourcedMetadata } from "./indexed-document";

export const METADATA_KEYS = ["title", "publisher", "author", "published", "language", "url"] as const;

export type MetadataKey = (typeof METADATA_KEYS)[number];

/** A value of a document's metadata, as it is shown. */
export type Metadatum = { readonly value: string; readonly origin: Origin; readonly inferred: boolean };

/** What a document says of itself; null where it does not and no rule supplies it. Several authors are one line, parted by `; `. */
export type Metadata = { readonly [Key in MetadataKey]: Metadatum | null };

/** Metadata as a reader gets it, of what is stored. */
export function toMetadata(stored: SourcedMetadata): Metadata {
  return {
    title: toMetadatum(stored.title),
    publisher: toMetadatum(stored.publisher),
    author: toMetadatum(toLine(stored.authors)),
    published: toMetadatum(stored.published),
    language: toMetadatum(stored.language),
    url: toMetadatum(stored.url),
  };
}

/** Everyone that a stored document names as its author, in its order. An index of an earlier release has no list. */
export function toAuthorList({ authors }: Partial<Pick<SourcedMetadata, "authors">>): readonly string[] {
  return authors?.value ?? [];
}

function toLine(authors: SourcedMetadata["authors"] | undefined): Sourced<string> | null {
  return authors ? { ...authors, value: authors.value.join("; ") } : null;
}

function toMetadatum(sourced: Sourced<string> | null): Metadatum | null {
  if (sourced === null) return null;
  const { value, origin, inferred } = sourced;
  return { value, origin, inferred };
}
