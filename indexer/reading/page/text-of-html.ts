import { parseHTML } from "linkedom";

/** Elements that part paragraphs. */
const BLOCKS =
  "p,div,section,article,header,footer,main,aside,ul,ol,li,table,tr,blockquote,pre,h1,h2,h3,h4,h5,h6,figure,figcaption,dl,dt,dd,hr";

/** The text of a piece of HTML, its blocks as paragraphs. */
export function toTextOfHtml(html: string): string {
  return toTextOfElement(parseHTML(`<html><body>${html}</body></html>`).document.body);
}

/** The text of an element, its blocks as paragraphs. Takes the element apart. */
export function toTextOfElement(element: HTMLElement): string {
  for (const hidden of element.querySelectorAll("script,style,noscript,template,nav,svg,head"))
    hidden.remove();
  for (const end of element.querySelectorAll("br")) end.replaceWith("\n");
  for (const block of element.querySelectorAll(BLOCKS)) {
    block.before("\n\n");
    block.after("\n\n");
  }
  return element.textContent ?? "";
}
