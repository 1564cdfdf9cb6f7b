import { toText } from "../draft/characters";
import { type Drafts, Unreadable } from "../draft/draft";
import { readDeclaredCharset } from "../mime/declared-charset";
import { readPageFields } from "../page/page-fields";
import { toPageText } from "../page/page-text";
import { toPage } from "../page/text-of-html";

/**
 * A web page: the article in it, with the metadata of its head.
 *
 * @throws Unreadable when there is no text in it.
 */
export function readHtml(bytes: Uint8Array): Drafts {
  const html = withoutLead(toText(bytes, readDeclaredCharset(bytes, "text/html")));
  const document = toPage(html);
  // Finding the article takes the page apart.
  const fields = readPageFields(document);
  const text = toPageText(document, html, fields.title);
  if (text.trim() === "") throw new Unreadable("There is no text in this page.", null, true);
  return {
    drafts: [{ ...fields, origin: "metadata", text: withoutTitle(text, fields.title), isLoose: false }],
    problems: [],
  };
}

function withoutTitle(text: string, title: string | undefined): string {
  const start = text.trimStart();
  return title !== undefined && start.startsWith(`${title}\n`) ? start.slice(title.length) : text;
}

/** Servers write warnings above a page, which a reader of it does not see as part of it. */
function withoutLead(html: string): string {
  return html.slice(Math.max(0, html.search(/<!doctype\s|<html[\s>]/i)));
}
