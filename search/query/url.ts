import { isPartialDate, isRelativeDate } from "../document/dates";
import { FACET_KEYS, type FacetKey, toFacetKey } from "../document/facets";
import { toSortedValues } from "../text/sorted-values";
import { isReversed } from "./field-leaves";
import type { Notice, NoticeValues } from "./notices";
import { parseQuery } from "./parser";
import { DEFAULT_SIZE, EVERYTHING, forEachFacet, LARGEST_SIZE, type SearchQuery, SORTS } from "./query";
import { type QueryNode, toQueryText } from "./tree";
import { toUnfinished } from "./typed-text";
import { toPlain } from "./word-leaves";

/** A query as read from parameters: the value, the tree of its text, and what was repaired. */
export type ReadQuery = {
  readonly query: SearchQuery;
  readonly tree: QueryNode | null;
  readonly notices: readonly Notice[];
};

/** Longer facet values than this are no values. */
const LONGEST_VALUE = 300;

/** Reads a query from URL parameters. Never throws: what is wrong is repaired or left out, and a notice says so. */
export function fromSearchParams(params: URLSearchParams): ReadQuery {
  const notices: Notice[] = [];
  const written = params.get("q") ?? "";
  const parsed = parseQuery(params.get("typing") === "true" ? toUnfinished(written) : written);
  notices.push(...parsed.notices);
  const [from, to] = readRange(params, "from", "to", notices);
  const [mentionedFrom, mentionedTo] = readRange(params, "mentioned.from", "mentioned.to", notices);
  const query: SearchQuery = {
    text: toQueryText(parsed.tree),
    chosen: forEachFacet((key) => readValues(params, key)),
    excluded: forEachFacet((key) => readValues(params, `not.${key}`)),
    all: readAll(params, notices),
    from,
    to,
    mentionedFrom,
    mentionedTo,
    undated: readFlag(params, "undated", notices),
    close: readFlag(params, "close", notices),
    group: readOneOf(params, "group", ["story"] as const, notices),
    sort: readOneOf(params, "sort", SORTS, notices) ?? EVERYTHING.sort,
    page: readNumber(params, "page", 1, 1_000_000, 1, notices),
    size: readNumber(params, "size", 1, LARGEST_SIZE, DEFAULT_SIZE, notices),
  };
  return { query, tree: parsed.tree, notices };
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
  put("close", query.close ? "true" : null);
  put("group", query.group);
  put("sort", query.sort === EVERYTHING.sort ? null : query.sort);
  put("page", query.page === 1 ? null : String(query.page));
  put("size", query.size === DEFAULT_SIZE ? null : String(query.size));
  return params;
}

/** The canonical link of a query, from the site's root: equal queries have equal links. */
export function toLink(query: SearchQuery, path = "/"): string {
  const params = toSearchParams(query).toString();
  return params === "" ? path : `${path}?${params}`;
}

/** Reads the query of a link. */
export function fromLink(link: string): ReadQuery {
  const start = link.indexOf("?");
  return fromSearchParams(new URLSearchParams(start < 0 ? "" : link.slice(start + 1)));
}

function readValues(params: URLSearchParams, name: string): readonly string[] {
  const values = params
    .getAll(name)
    .map((value) => toPlain(value).slice(0, LONGEST_VALUE).toWellFormed().trim());
  return toSortedValues(values.filter((value) => value !== ""));
}

function repaired(message: string, values: NoticeValues): Notice {
  return { code: "repaired-parameter", message, values };
}

/** At most this much of a wrong value is repeated to the reader. */
function toShown(value: string): string {
  return toPlain(value).slice(0, 40);
}

function shown(value: string): string {
  return `“${toShown(value)}”`;
}

function readAll(params: URLSearchParams, notices: Notice[]): readonly FacetKey[] {
  const asked = params.getAll("all").filter((name) => name !== "");
  for (const name of asked)
    if (toFacetKey(name) === null)
      notices.push(
        repaired(`all=${shown(name)} names no facet, so it was left out.`, {
          parameter: "all",
          value: toShown(name),
        }),
      );
  return FACET_KEYS.filter((key) => asked.some((name) => toFacetKey(name) === key));
}

function readFlag(params: URLSearchParams, name: string, notices: Notice[]): boolean {
  const value = params.get(name);
  if (value === null || value === "" || value === "false" || value === "true") return value === "true";
  notices.push(
    repaired(`${name}=${shown(value)} is neither true nor false, so it was taken as false.`, {
      parameter: name,
      value: toShown(value),
      taken: "false",
    }),
  );
  return false;
}

function readOneOf<Option extends string>(
  params: URLSearchParams,
  name: string,
  options: readonly Option[],
  notices: Notice[],
): Option | null {
  const value = params.get(name);
  if (value === null || value === "") return null;
  const option = options.find((candidate) => candidate === value.toLowerCase());
  if (option === undefined)
    notices.push(
      repaired(`${name}=${shown(value)} is not known, so it was left out. Known: ${options.join(", ")}.`, {
        parameter: name,
        value: toShown(value),
        known: options.join(", "),
      }),
    );
  return option ?? null;
}

function readNumber(
  params: URLSearchParams,
  name: string,
  least: number,
  most: number,
  usual: number,
  notices: Notice[],
): number {
  const value = params.get(name);
  if (value === null || value === "") return usual;
  const number = /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : null;
  const fitting = number === null ? usual : Math.min(most, Math.max(least, number));
  if (fitting !== number)
    notices.push(
      repaired(`${name}=${shown(value)} is not a number from ${least} to ${most}, so ${fitting} was taken.`, {
        parameter: name,
        value: toShown(value),
        least: String(least),
        most: String(most),
        taken: String(fitting),
      }),
    );
  return fitting;
}

function readRange(
  params: URLSearchParams,
  fromName: string,
  toName: string,
  notices: Notice[],
): [string | null, string | null] {
  const from = readDate(params, fromName, notices);
  const to = readDate(params, toName, notices);
  if (!isReversed(from, to)) return [from, to];
  notices.push({
    code: "reversed-dates",
    message: `${from} comes after ${to}, so the two were swapped.`,
    values: { from: from ?? "", to: to ?? "" },
  });
  return [to, from];
}

function readDate(params: URLSearchParams, name: string, notices: Notice[]): string | null {
  const value = params.get(name)?.trim().toLowerCase() ?? "";
  if (value === "") return null;
  if (isPartialDate(value) || isRelativeDate(value)) return value;
  notices.push({
    code: "impossible-date",
    message: `${name}=${shown(value)} is not a date, so it was left out. Dates read 2024, 2024-10, 2024-10-22 or -7d.`,
    values: { parameter: name, value: toShown(value) },
  });
  return null;
}
