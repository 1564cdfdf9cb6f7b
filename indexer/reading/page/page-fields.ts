import type { Draft } from "../draft/draft";
import { findPageAuthors } from "./authors";
import { findDay } from "./day";
import { findPageLanguage, withCountry } from "./language";
import { readLinkedData, toLinkedText } from "./linked-data";
import { readMeta } from "./meta";
import { findPageArticles } from "./page-objects";
import { findPagePublisher } from "./publisher";
import { findSiteNames, toHostNames } from "./site-names";
import { findTitle } from "./title";

/** What a page says of itself. */
export type PageFields = Pick<
  Draft,
  "title" | "publisher" | "authors" | "published" | "language" | "url" | "inferred"
>;

/** Title, authors, publisher, day, language and address of a page, as its metadata, its linked data and its elements tell them. */
export function readPageFields(document: Document): PageFields {
  const meta = readMeta(document);
  const data = readLinkedData(document);
  const addresses = [
    document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    meta.get(["og:url"]),
  ].flatMap((one) => one || []);
  const window = document.querySelector("title")?.textContent ?? "";
  const headings = toTexts(document, "h1");
  const clues = { addresses, titles: [window, ...meta.all(OPEN_TITLES), ...headings.slice(0, 1)] };
  const articles = findPageArticles(data, { addresses, titles: [window, ...headings] });
  const of = (name: string): string | undefined =>
    articles.map(({ fields }) => toLinkedText(fields[name])).find(Boolean);
  const siteNames = findSiteNames(meta, data, addresses);
  const stated = [...meta.all(OPEN_TITLES), of("headline") ?? [], ...meta.all(OTHER_TITLES)].flat();
  const title =
    findTitle({ stated, window, headings, lower: toTexts(document, "h2,h3") }, siteNames) ?? undefined;
  const { names, isShown } = findPageAuthors({
    document,
    meta,
    data,
    articles,
    siteNames,
    title: title ?? "",
  });
  const language = findPageLanguage(document, meta, articles);
  const day = findDay({ document, meta, linked: data, language: withCountry(language, meta), clues });
  const publisher = findPagePublisher({
    meta,
    data,
    articles,
    window,
    hostNames: addresses.flatMap(toHostNames),
    foot: toFoot(document),
  });
  return {
    title,
    publisher: publisher?.name,
    authors: names,
    published: day?.value,
    language,
    url: addresses[0],
    inferred: [
      ...(isShown ? (["authors"] as const) : []),
      ...(day?.isInferred ? (["published"] as const) : []),
      ...(publisher?.isInferred ? (["publisher"] as const) : []),
    ],
  };
}

const OPEN_TITLES = ["og:title"];
const OTHER_TITLES = [
  "twitter:title",
  "citation_title",
  "dc.title",
  "dcterms.title",
  "parsely-title",
  "sailthru.title",
];
/** So many headings are enough of any page. */
const MOST = 200;
const FOOT = 2_000;

function toTexts(document: Document, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, MOST)
    .map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
}

/** The text at the end of a page, where its owner stands. */
function toFoot(document: Document): string {
  return (document.querySelector("footer,[class*=footer],[id*=footer]")?.textContent ?? "").slice(-FOOT);
}
