import { isPartialDate, isRelativeDate } from "../document/dates";
import { FACET_KEYS, type FacetKey, toFacetKey } from "../document/facets";
import { toSortedValues } from "../text/sorted-values";
import { MOST_VALUES, toTooManyValues } from "./bounds";
import { isReversed } from "./field-leaves";
import type { Notice, NoticeValues } from "./notices";
import { toPlain } from "./word-leaves";

/** How single parameters are read. Never throws: what is wrong is repaired or left out, and a notice says so. */

/** Longer facet values than this are no values. */
const LONGEST_VALUE = 300;

/**
 * The values that a parameter gives, each once, none empty: as they are written, with every sign, since a value of a facet may
 * hold any. Space around them and what is too long is cut, as it is of the values that documents have.
 */
export function toGivenValues(params: URLSearchParams, name: string): readonly string[] {
  const values = params.getAll(name).map((value) => value.slice(0, LONGEST_VALUE).toWellFormed().trim());
  return [...new Set(values.filter((value) => value !== ""))];
}

/** The values of a parameter that may be repeated, sorted. Of too many the first count, and a notice says so. */
export function readValues(params: URLSearchParams, name: string, notices: Notice[]): readonly string[] {
  const distinct = toGivenValues(params, name);
  if (distinct.length > MOST_VALUES) notices.push(toTooManyValues(name, distinct.length - MOST_VALUES));
  return toSortedValues(distinct.slice(0, MOST_VALUES));
}

/** At most this much of a wrong value is repeated to the reader. */
export function toShownValue(value: string): string {
  return toPlain(value).slice(0, 40);
}

function repaired(message: string, values: NoticeValues): Notice {
  return { code: "repaired-parameter", message, values };
}

function shown(value: string): string {
  return `“${toShownValue(value)}”`;
}

/** The facets that `all` names; a name of no facet is left out, and a notice says so. */
export function readAll(params: URLSearchParams, notices: Notice[]): readonly FacetKey[] {
  const names = params.getAll("all").filter((name) => name !== "");
  for (const name of names)
    if (toFacetKey(name) === null)
      notices.push(
        repaired(`all=${shown(name)} names no facet, so it was left out.`, {
          parameter: "all",
          value: toShownValue(name),
        }),
      );
  return FACET_KEYS.filter((key) => names.some((name) => toFacetKey(name) === key));
}

/** Whether a parameter says `true`; anything but true, false or nothing counts as false, and a notice says so. */
export function readFlag(params: URLSearchParams, name: string, notices: Notice[]): boolean {
  const value = params.get(name);
  if (value === null || value === "" || value === "false" || value === "true") return value === "true";
  notices.push(
    repaired(`${name}=${shown(value)} is neither true nor false, so it was taken as false.`, {
      parameter: name,
      value: toShownValue(value),
      taken: "false",
    }),
  );
  return false;
}

const CLOSE_OPTIONS: readonly string[] = ["true", "words", "false"];

/**
 * What `close` says, which may be given twice: `true` that close matches join the set, `words` that they are found by words
 * alone. Anything else is left out, and a notice says so.
 */
export function readClose(
  params: URLSearchParams,
  notices: Notice[],
): { readonly close: boolean; readonly meaning: boolean } {
  const values = params.getAll("close").filter((value) => value !== "");
  for (const value of values)
    if (!CLOSE_OPTIONS.includes(value)) notices.push(unknownOption("close", value, CLOSE_OPTIONS));
  return { close: values.includes("true"), meaning: !values.includes("words") };
}

function unknownOption(parameter: string, value: string, options: readonly string[]): Notice {
  const known = options.join(", ");
  return repaired(`${parameter}=${shown(value)} is not known, so it was left out. Known: ${known}.`, {
    parameter,
    value: toShownValue(value),
    known,
  });
}

/** The option that a parameter names; null when it names none, with a notice unless it is empty. */
export function readOneOf<Option extends string>(
  params: URLSearchParams,
  name: string,
  options: readonly Option[],
  notices: Notice[],
): Option | null {
  const value = params.get(name);
  if (value === null || value === "") return null;
  const option = options.find((candidate) => candidate === value.toLowerCase());
  if (option === undefined) notices.push(unknownOption(name, value, options));
  return option ?? null;
}

/** A whole number from `least` to `most`, or the `usual` one; what had to be put right, a notice says. */
export function readNumber(
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
        value: toShownValue(value),
        least: String(least),
        most: String(most),
        taken: String(fitting),
      }),
    );
  return fitting;
}

/** Two dates, the earlier first; a wrong one is null, and a notice says so. */
export function readRange(
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
    values: { parameter: name, value: toShownValue(value) },
  });
  return null;
}
