import type { Origin } from "./document";

export const METADATA_KEYS = ["title", "publisher", "author", "published", "language", "url"] as const;

export type MetadataKey = (typeof METADATA_KEYS)[number];

export type Metadatum = { readonly value: string; readonly origin: Origin; readonly inferred: boolean };
