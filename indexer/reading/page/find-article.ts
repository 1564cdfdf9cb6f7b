import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { toTextOfElement } from "./text-of-html";

/** The article as Readability finds it; null where it finds none. */
export function findArticle(html: string): string | null {
  const { document } = parseHTML(html);
  try {
    const article = new Readability<HTMLElement>(document, {
      charThreshold: 200,
      serializer: (element) => element as HTMLElement,
    }).parse();
    const text = article?.content ? toTextOfElement(article.content) : "";
    return text.trim() === "" ? null : text;
  } catch {
    return null; // A page it cannot take apart is read whole.
  }
}
