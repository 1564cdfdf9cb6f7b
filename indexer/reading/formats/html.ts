import { toText } from "../draft/characters";
import { type Drafts, Unreadable } from "../draft/draft";
import { findArticle } from "../page/find-article";
import { readPageFields } from "../page/page-fields";
import { toPage, toTextOfHtml } from "../page/text-of-html";

/**
 * A web page: the article in it, with the metadata of its head.
 *
 * @throws Unreadable when there is no text in it.
 */
export function readHtml(bytes: Uint8Array): Drafts {
  const html = toText(bytes, toDeclaredCharset(bytes));
  const document = toPage(html);
  // Finding the article takes the page apart.
  const fields = readPageFields(document);
  const text = findArticle(document, html) ?? toTextOfHtml(html);
  if (text.trim() === "") throw new Unreadable("There is no text in this page.");
  return {
    drafts: [{ ...fields, origin: "metadata", text: withoutTitle(text, fields.title), isLoose: false }],
    problems: [],
  };
}

function withoutTitle(text: string, title: string | undefined): string {
  const start = text.trimStart();
  return title !== undefined && start.startsWith(`${title}\n`) ? start.slice(title.length) : text;
}

/** The older character set that a page declares. UTF-8 and UTF-16 show by themselves, and pages err about them. */
function toDeclaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
  const declared = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return declared?.startsWith("utf") ? undefined : declared;
}
