import type { Origin } from "@/search/document/document";
import { METADATA_KEYS, type Metadata } from "@/search/document/metadata";

/** Where further details of a document stand: where the rest of what it says of itself does. */
export function toDetailsOrigin(metadata: Metadata): Origin {
  const isFrontMatter = METADATA_KEYS.some((key) => metadata[key]?.origin === "front-matter");
  return isFrontMatter ? "front-matter" : "metadata";
}
