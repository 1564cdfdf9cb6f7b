import { createHash } from "node:crypto";
import type { TagInput } from "../tagging/pipeline";

/** What the tags of a document are stored by: 32 digits of all that they are made from. */
export type ToTagsKey = (input: TagInput) => string;

/**
 * Keys for a tagger, by its `print`, and an encoder's version where one reads closely: of a text that it has read, the version
 * stands for what it read.
 */
export function openTagsKey(print: string, encoder: string | null): ToTagsKey {
  return ({ text, title, publishedAt, publisher, language = null, targets, reading }) =>
    createHash("sha256")
      .update(
        JSON.stringify([print, targets, reading ? encoder : null, title, publishedAt, publisher, language]),
      )
      .update(text)
      .digest("hex")
      .slice(0, 32);
}
