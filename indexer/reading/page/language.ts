import { type LinkedObject, toLinkedText } from "./linked-data";
import type { Meta } from "./meta";

/** Names of `<meta>` elements that state a language. */
const NAMES = [
  "content-language",
  "language",
  "inlanguage",
  "dc.language",
  "dcterms.language",
  "citation_language",
  "og:locale",
];

/**
 * The language that a page states for itself, with its country where it states one (`de`, `en-US`): of its root, its body, its
 * metadata, its linked data; undefined where it states none.
 */
export function findPageLanguage(
  document: Document,
  meta: Meta,
  articles: readonly LinkedObject[],
): string | undefined {
  const roots = [document.querySelector("html"), document.querySelector("body")];
  const written = [
    ...roots.flatMap((root) => [root?.getAttribute("lang"), root?.getAttribute("xml:lang")]),
    ...meta.all(NAMES),
    ...articles.map(({ fields }) => toLinkedText(fields.inLanguage)),
  ];
  const tags = written.map((one) => one?.trim().split(/[,;\s]/, 1)[0] ?? "");
  return tags.find((tag) => /^[a-z]{2}(?:[-_]\w{2,8}){0,2}$/i.test(tag));
}

/** The language with its country, where another statement of the same language has it. */
export function withCountry(language: string | undefined, meta: Meta): string | undefined {
  if (language === undefined || language.length > 2) return language;
  const other = meta.all(NAMES).find((one) => new RegExp(`^${language}[-_][a-z]{2}$`, "i").test(one.trim()));
  return other?.trim() ?? language;
}
