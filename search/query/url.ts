import { FACET_KEYS, type FacetKey } from "../document/facets";
import { isBounded, toCounted } from "./bounds";
import type { Notice } from "./notices";
import {
  readAll,
  readClose,
  readFlag,
  readNumber,
  readOneOf,
  readRange,
  readValues,
} from "./parameter-values";
import {
  DEFAULT_SIZE,
  EVERYTHING,
  forEachFacet,
  LARGEST_PAGE,
  LARGEST_SIZE,
  type SearchQuery,
  SORTS,
} from "./query";
import { type ReadText, readText } from "./read-text";
import type { QueryNode } from "./tree";
import { toUnfinished } from "./typed-text";
import type { Wanted } from "./wanted";

/** A query as read from parameters: the value, the tree of its text, and what was repaired. */
export type ReadQuery = {
  readonly query: SearchQuery;
  readonly tree: QueryNode | null;
  readonly notices: readonly Notice[];
  /** Whether there was more in the address than counts, so that counts are of another search than the one it says. */
  readonly isBounded?: boolean;
  /** What the request wants counted; everything where it is left out. */
  readonly wanted?: Wanted;
  /** Whether the answer is to say how it was made. */
  readonly explains?: boolean;
};

/** Reads a query from URL parameters. Never throws: what is wrong is repaired or left out, and a notice says so. */
export function fromSearchParams(all: URLSearchParams): ReadQuery {
  const { counted: params, notices: ofAddress } = toCounted(all);
  const written = params.get("q") ?? "";
  const notices: Notice[] = [...ofAddress];
  const isTyping = readFlag(params, "typing", notices) && toUnfinished(written) !== written;
  const { text, tree, notices: ofText } = readTyped(written, isTyping);
  const chosen = forEachFacet((key) => readValues(params, key, notices));
  const excluded = forEachFacet((key) => readValues(params, `not.${key}`, notices));
  const bounded = isBounded(notices);
  notices.push(...ofText);
  const [from, to] = readRange(params, "from", "to", notices);
  const [mentionedFrom, mentionedTo] = readRange(params, "mentioned.from", "mentioned.to", notices);
  const query: SearchQuery = {
    text,
    chosen,
    excluded,
    all: readAll(params, notices),
    from,
    to,
    mentionedFrom,
    mentionedTo,
    undated: readFlag(params, "undated", notices),
    possible: readFlag(params, "possible", notices),
    ...readClose(params, notices),
    group: readOneOf(params, "group", ["story"] as const, notices),
    sort: readOneOf(params, "sort", SORTS, notices) ?? EVERYTHING.sort,
    page: readNumber(params, "page", 1, LARGEST_PAGE, 1, notices),
    size: readNumber(params, "size", 1, LARGEST_SIZE, DEFAULT_SIZE, notices),
    typing: isTyping,
  };
  return { query, tree, notices, ...(bounded ? { isBounded: true } : {}) };
}

/** A text as the reader wrote it, and what it stands for while its last word is unfinished. */
function readTyped(written: string, isTyping: boolean): ReadText {
  const read = readText(written);
  return isTyping ? { ...readText(toUnfinished(written)), text: read.text } : read;
}

/** The canonical parameters of a query; what is default is left out. */
export function toSearchParams(query: SearchQuery): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== "") params.append(name, value);
  };
  put("q", query.text);
  for (const key of FACET_KEYS) for (const value of query.chosen[key]) put(key, value);
  for (const key of FACET_KEYS) for (const value of query.excluded[key]) put(`not.${key}`, value);
  for (const key of query.all) put("all", key);
  put("from", query.from);
  put("to", query.to);
  put("mentioned.from", query.mentionedFrom);
  put("mentioned.to", query.mentionedTo);
  put("undated", query.undated ? "true" : null);
  put("possible", query.possible ? "true" : null);
  put("close", query.close ? "true" : null);
  put("close", query.meaning ? null : "words");
  put("group", query.group);
  put("sort", query.sort === EVERYTHING.sort ? null : query.sort);
  put("page", query.page === 1 ? null : String(query.page));
  put("size", query.size === DEFAULT_SIZE ? null : String(query.size));
  put("typing", query.typing ? "true" : null);
  return params;
}

/** A search's link is part of what its answer is remembered by, of its validator and of the answer. */
const links = new WeakMap<SearchQuery, string>();

/** The canonical link of a query, from the site's root: equal queries have equal links. */
export function toLink(query: SearchQuery, path = "/"): string {
  if (path !== "/") return toLinkAnew(query, path);
  const link = links.get(query) ?? toLinkAnew(query, path);
  links.set(query, link);
  return link;
}

function toLinkAnew(query: SearchQuery, path: string): string {
  const others = toSearchParams({ ...query, text: "" }).toString();
  const params = [toTextParameter(query.text), others].filter((part) => part !== "").join("&");
  return params === "" ? path : `${path}?${params}`;
}

/**
 * Links of a query that differ in the chosen or excluded values of one facet alone, each as `toLink` makes it of all of these: what
 * they share is written once, since a page may have thousands.
 */
export function openLinks(
  query: SearchQuery,
  part: "chosen" | "excluded",
  key: FacetKey,
): (values: readonly string[]) => string {
  const name = part === "chosen" ? key : `not.${key}`;
  const entries = [...toSearchParams({ ...query, [part]: { ...query[part], [key]: [ANY] } })];
  const at = entries.findIndex(([one]) => one === name);
  const toText = (some: string[][]): string => new URLSearchParams(some).toString();
  const [before, after] = [toText(entries.slice(0, at)), toText(entries.slice(at + 1))];
  const written = new Map<string, string>();
  const toParameter = (value: string): string => {
    const parameter = written.get(value) ?? toText([[name, value]]);
    written.set(value, parameter);
    return parameter;
  };
  return (values) => {
    const chosen = values.filter((value) => value !== "").map(toParameter);
    const params = [before, ...chosen, after].filter((one) => one !== "").join("&");
    return params === "" ? "/" : `/?${params}`;
  };
}

/** Some value. */
const ANY = "any";

/** A page has hundreds of links, mostly of one text, which may be long. */
let lastText = { text: "", parameter: "" };

function toTextParameter(text: string): string {
  if (text === "") return "";
  if (lastText.text !== text) lastText = { text, parameter: new URLSearchParams([["q", text]]).toString() };
  return lastText.parameter;
}

/** A query with the tree of its text. The notices are those of its text; a text that is not canonical becomes so. */
export function toRead(query: SearchQuery): ReadQuery {
  const { text, tree, notices } = readTyped(query.text, query.typing);
  return { query: text === query.text ? query : { ...query, text }, tree, notices };
}

/** Reads the query of a link that comes from outside: an address, a body, the store. What is read already, `toRead` reads. */
export function fromLink(link: string): ReadQuery {
  const start = link.indexOf("?");
  return fromSearchParams(new URLSearchParams(start < 0 ? "" : link.slice(start + 1)));
}
