import { toText } from "../draft/characters";
import { type Drafts, Unreadable } from "../draft/draft";
import { toPageText } from "../page/page-text";
import { toPage } from "../page/text-of-html";

/**
 * A web page: the article in it, with the metadata of its head.
 *
 * @throws Unreadable when there is no text in it.
 */
export function readHtml(bytes: Uint8Array): Drafts {
  const html = toText(bytes, toDeclaredCharset(bytes));
  const document = toPage(html);
  const meta = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found = document.querySelector(
        `meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`,
      );
      const content = found?.getAttribute("content")?.trim();
      if (content) return content;
    }
    return undefined;
  };
  const linked = readLinkedData(document);
  const language = document.documentElement?.getAttribute("lang") ?? undefined;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? undefined;
  const heading =
    document.querySelector("title")?.textContent?.trim() || document.querySelector("h1")?.textContent?.trim();
  const title = meta(["og:title", "twitter:title"]) ?? linked.headline ?? (heading || undefined);
  const metadata = {
    origin: "metadata" as const,
    title,
    publisher: meta(["og:site_name", "publisher"]) ?? linked.publisher,
    authors: [meta(["author", "article:author", "dc.creator"]) ?? linked.author ?? []].flat(),
    published:
      meta(["article:published_time", "datePublished", "date", "dc.date", "pubdate"]) ??
      linked.datePublished ??
      document.querySelector("time[datetime]")?.getAttribute("datetime") ??
      undefined,
    language,
    url: canonical ?? meta(["og:url"]),
  };
  const text = toPageText(document, html, title);
  if (text.trim() === "") throw new Unreadable("There is no text in this page.");
  return { drafts: [{ ...metadata, text: withoutTitle(text, title), isLoose: false }], problems: [] };
}

function withoutTitle(text: string, title: string | undefined): string {
  const start = text.trimStart();
  return title !== undefined && start.startsWith(`${title}\n`) ? start.slice(title.length) : text;
}

type LinkedData = { headline?: string; publisher?: string; author?: string; datePublished?: string };

/** Schema.org data of an article, where the page has it. */
function readLinkedData(document: Document): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data = toArticleData(script.textContent ?? "");
    if (data) return data;
  }
  return {};
}

function toArticleData(json: string): LinkedData | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null; // Broken data in a page is as good as none.
  }
  const items = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value["@graph"])
      ? value["@graph"]
      : [value];
  const article = items
    .filter(isObject)
    .find((item) => /Article|BlogPosting|Report/.test(String(item["@type"])));
  if (!article) return null;
  return {
    ...asText("headline", article.headline),
    ...asText("publisher", toName(article.publisher)),
    ...asText("author", toName(article.author)),
    ...asText("datePublished", article.datePublished),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function toName(value: unknown): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? first.name : first;
}

function asText<Key extends keyof LinkedData>(key: Key, value: unknown): LinkedData {
  return typeof value === "string" && value.trim() !== "" ? { [key]: value.trim() } : {};
}

/** The older character set that a page declares. UTF-8 and UTF-16 show by themselves, and pages err about them. */
function toDeclaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
  const declared = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return declared?.startsWith("utf") ? undefined : declared;
}
