import { type LinkedData, type LinkedObject, toLinkedObjects, toLinkedText } from "./linked-data";
import type { Meta } from "./meta";
import { isSiteName, toFolded } from "./site-names";
import { toPlainValue } from "./values";

/** What is known of the page whose publisher is sought. */
export type PublisherPlaces = {
  readonly meta: Meta;
  readonly data: LinkedData;
  /** The articles of its linked data that stand for it. */
  readonly articles: readonly LinkedObject[];
  /** The title of its window. */
  readonly window: string;
  /** Names that its host has. */
  readonly hostNames: readonly string[];
  /** What a reader sees at its foot. */
  readonly foot: string;
};

/** A publisher, and whether a rule concluded it from names that agree. */
export type PagePublisher = { readonly name: string; readonly isInferred: boolean };

const NAMES = ["og:site_name", "article:site_name", "application-name", "apple-mobile-web-app-title"];
const PUBLISHERS = [
  "dc.publisher",
  "dcterms.publisher",
  "citation_journal_title",
  "citation_publisher",
  "publisher",
  "copyright-holder",
  "cre",
];
const SEPARATOR = /\s+[|–—\-:·•»«›>/~]+\s+|\s*[|»•]\s*/u;
const LONGEST = 80;

/**
 * Who published a page: the publisher that its linked data names, else its site's name as it states it; else the part of its
 * window's title that is also its host's name, its account's or the one behind its ©; else the body that its linked data calls its author.
 * Null where nothing says it. Never an address.
 */
export function findPagePublisher(places: PublisherPlaces): PagePublisher | null {
  const { meta, data, articles } = places;
  const sites = data.filter(({ types }) => types.includes("WebSite"));
  const stated = [
    ...articles.flatMap(({ fields }) => namesOf(data, fields.publisher ?? fields.sourceOrganization)),
    ...meta.all(NAMES.slice(0, 2)),
    ...sites.flatMap(({ fields }) => toLinkedText(fields.name) ?? []),
    ...sites.flatMap(({ fields }) => namesOf(data, fields.publisher)),
    ...meta.all(NAMES.slice(2)),
    ...meta.all(PUBLISHERS),
  ].map(toName);
  const first = stated.find((name) => name !== null);
  if (first) return { name: first, isInferred: false };
  const concluded = findInTitle(places) ?? findBody(places);
  return concluded === null ? null : { name: concluded, isInferred: true };
}

function namesOf(data: LinkedData, value: unknown): readonly string[] {
  return toLinkedObjects(data, value).flatMap(({ fields }) => toLinkedText(fields.name) ?? []);
}

/** A name of a publisher without the words that go with it; null for an address, an account, a placeholder, a sentence. */
function toName(value: string): string | null {
  const [first = "", second = ""] = toPlainValue(value).split(SEPARATOR);
  const name = second.split(" ").length > 2 ? first : toPlainValue(value);
  const isAddress = /^(?:https?:|www\.|@|\/)|\/\/|@\w/i.test(name);
  const isNothing =
    !/\p{L}/u.test(name) ||
    /^(?:null|undefined|none|n\/a|unknown|home|website|my ?site|untitled)$/i.test(name);
  return isAddress || isNothing || name.length > LONGEST ? null : name;
}

/** The part at an end of the window's title that something else of the page has as the site's name. */
function findInTitle({ meta, window, hostNames, foot }: PublisherPlaces): string | null {
  const parts = toPlainValue(window).split(SEPARATOR);
  if (parts.length < 2) return null;
  const accounts = meta.all(["twitter:site"]).map((account) => account.replace(/^@/, ""));
  const owner = toFolded(/(?:©|\(c\)|copyright)(.{0,120})/isu.exec(foot)?.[1] ?? "");
  const isSite = (part: string): boolean =>
    isSiteName(part, [...hostNames, ...accounts]) ||
    (toFolded(part).length > 3 && owner.includes(toFolded(part)));
  const found = [parts.at(-1) ?? "", parts[0] ?? ""].find(isSite);
  return found === undefined ? null : toName(found);
}

/** The organisation that is named as the author, where the author is none but that. */
function findBody({ data, articles }: PublisherPlaces): string | null {
  const authors = articles.flatMap(({ fields }) => toLinkedObjects(data, fields.author));
  const isBody =
    authors.length > 0 && authors.every(({ types }) => types.some((type) => /Organi[sz]ation$/.test(type)));
  return isBody ? toName(toLinkedText(authors[0]?.fields.name) ?? "") : null;
}
