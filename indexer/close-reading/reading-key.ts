import { createHash } from "node:crypto";

/** What a document's reading depends on. */
export type ReadableText = {
  readonly title: string;
  readonly text: string;
  /** ISO 639-1; null where it is not known. */
  readonly language: string | null;
};

/** What the reading of a text is stored by: 32 digits that are the same for the same text, whatever document has it. */
export function toReadingKey({ title, text, language }: ReadableText): string {
  return createHash("sha256")
    .update(JSON.stringify([title, text, language]))
    .digest("hex")
    .slice(0, 32);
}
