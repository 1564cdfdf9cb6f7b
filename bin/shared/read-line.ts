import type { CleanDocument, Sourced } from "@/search/document/document";

/** What was read of a document, as `npm run read` prints it; null where it is unknown. A title that the file does not state is none. */
export function toReadLine({ path, title, publisher, authors, published, language, text }: CleanDocument) {
  return {
    file: path,
    title: title.inferred ? null : title.value,
    publisher: toValue(publisher),
    author: toValue(authors),
    published: toValue(published),
    language: toValue(language),
    text,
  };
}

function toValue<Value>(sourced: Sourced<Value> | null): Value | null {
  return sourced?.value ?? null;
}
