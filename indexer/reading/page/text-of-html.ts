import { parseHTML } from "linkedom";
import { toBlocks } from "./blocks";

/** The text of a piece of HTML, or of a page, as it is shown: its blocks as paragraphs, no words of two of them as one. */
export function toTextOfHtml(html: string): string {
  return toBlocks(toPage(html).documentElement)
    .map(({ text }) => text)
    .join("\n\n");
}

/** A page of HTML; a piece of one gets what it lacks, and what stands before a page's `html` is no part of it. */
export function toPage(html: string): Document {
  const isPage = /<html[\s>]/i.test(html);
  const { document } = parseHTML(isPage ? html : `<html><body>${html}</body></html>`);
  const root = document.querySelector("html");
  if (root === null) return document;
  for (const node of [...document.childNodes]) if (node !== root && node.nodeType !== DOCTYPE) node.remove();
  if (![...root.children].some(({ tagName }) => tagName === "BODY")) giveBody(document, root);
  return document;
}

const DOCTYPE = 10;

function giveBody(document: Document, root: Element): void {
  const body = document.createElement("body");
  for (const node of [...root.childNodes]) if (node.nodeName !== "HEAD") body.append(node);
  root.append(body);
}
