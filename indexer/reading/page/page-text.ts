import { findArticle } from "./find-article";
import { toTextOfHtml } from "./text-of-html";
import { findWitness, toShareOf } from "./witness";

/** Where less of the text that linked data gives is found, that is read itself. */
const LEAST_SHARE = 0.5;
/** A page that shows less, in letters, is told better by its description. */
const LITTLE = 80;

/**
 * What a page has to read, its blocks as paragraphs: its article; where little of it is shown what linked data gives; else all
 * that is shown, its description or its title. Empty where it has nothing. Changes the page.
 */
export function toPageText(document: Document, html: string, title: string | undefined): string {
  const witness = findWitness(document);
  const description = findDescription(document);
  const article = findArticle(document, html);
  if (article !== null && (witness === null || toShareOf(witness, article) >= LEAST_SHARE)) return article;
  if (witness !== null && witness.length > (article?.length ?? 0) * 0.7) return witness;
  if (article !== null) return article;
  const shown = toTextOfHtml(html).trim();
  if (shown.length >= LITTLE) return shown;
  return [shown, description, title ?? ""].reduce((best, one) => (one.length > best.length ? one : best), "");
}

function findDescription(document: Document): string {
  const metas = document.querySelectorAll(
    "meta[property='og:description'],meta[name='description' i],meta[name='twitter:description']",
  );
  return (
    [...metas].map((meta) => meta.getAttribute("content")?.trim() ?? "").find((text) => text !== "") ?? ""
  );
}
