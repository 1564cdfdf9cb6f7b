import type { About } from "@/search/document/about-schema";
import type { CleanDocument, Sourced } from "@/search/document/document";
import { toLanguageCode } from "../cleaning/language-code";
import { toPublished } from "../cleaning/published";
import { toAuthors } from "../reading/draft/authors";

/**
 * A document with what is said of its file: that goes before what the file says of itself. Of a file that holds several it
 * only fills in what they do not state, and is no title of any.
 */
export function withAbout(document: CleanDocument, about: About, isAlone: boolean): CleanDocument {
  const { title, publisher, author, published, language, url, ...details } = about;
  const choose = <Value>(
    value: Value | null | undefined,
    of: Sourced<Value> | null,
  ): Sourced<Value> | null =>
    value === null || value === undefined || (!isAlone && of !== null && !of.inferred)
      ? of
      : { value, origin: "metadata", inferred: false };
  const authors = author === undefined ? [] : toAuthors(author);
  return {
    ...document,
    title:
      isAlone && title !== undefined ? { value: title, origin: "metadata", inferred: false } : document.title,
    publisher: choose(publisher, document.publisher),
    authors: choose(authors.length > 0 ? authors : null, document.authors),
    published: choose(toPublished(published?.split("T")[0] ?? "")?.value, document.published),
    language: choose(toLanguageCode(language), document.language),
    url: choose(url, document.url),
    details: { ...document.details, ...toTexts(details) },
  };
}

function toTexts(details: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(details).map(([label, value]) => [label, String(value)]));
}
