import type { CleanDocument, Tags } from "@/search/document/document";
import { toWords, type Word } from "@/search/text/words";

/** A document with its tags, its words, and its tags as text: what storing it takes, each made once. */
export type TaggedDocument = {
  readonly document: CleanDocument;
  readonly tags: Tags;
  readonly tagsText: string;
  readonly titleWords: readonly Word[];
  readonly textWords: readonly Word[];
};

/** A document and its tags, made ready to be stored. */
export function toTaggedDocument(document: CleanDocument, tags: Tags): TaggedDocument {
  return {
    document,
    tags,
    tagsText: JSON.stringify(tags),
    titleWords: toWords(document.title.value),
    textWords: toWords(document.text),
  };
}
