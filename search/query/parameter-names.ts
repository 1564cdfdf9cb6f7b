import { FACET_KEYS } from "../document/facets";
import type { Notice } from "./notices";

/** Parameters of a search that may be given more than once. */
const REPEATED: readonly string[] = [...FACET_KEYS, ...FACET_KEYS.map((key) => `not.${key}`), "all", "close"];

/** What an answer counts; may be repeated as well. */
export const WANTED_PARAMETER = "facets";

/** Whether the answer says how it was made. */
export const EXPLAIN_PARAMETER = "explain";

/** Every parameter of a search; what a request wants besides, as `facets`, is none. */
export const SEARCH_PARAMETER_NAMES: readonly string[] = [
  ...["q", "from", "to", "mentioned.from", "mentioned.to", "undated", "possible"],
  ...["group", "sort", "page", "size", "typing"],
  ...REPEATED,
];

/** So many unknown names are named; a notice says how many more there are. */
const MOST_NAMED = 10;
const LONGEST_NAME = 40;

/** Says what of an address was not read: names that are not known, and what stands twice and counts once. */
export function toUnreadNotices(params: URLSearchParams, known: readonly string[]): readonly Notice[] {
  const names = [...new Set(params.keys())];
  const doubled = names.filter(
    (name) =>
      known.includes(name) &&
      ![...REPEATED, WANTED_PARAMETER].includes(name) &&
      params.getAll(name).length > 1,
  );
  return [...toUnknownNotices(params, known), ...doubled.map(toDoubledNotice)];
}

/** Names, in one notice, the parameters of an address that are not known; none where all are. */
export function toUnknownNotices(params: URLSearchParams, known: readonly string[]): readonly Notice[] {
  const names = [...new Set(params.keys())].filter((name) => !known.includes(name));
  if (names.length === 0) return [];
  const shown = names.slice(0, MOST_NAMED).map((name) => `“${name.slice(0, LONGEST_NAME).toWellFormed()}”`);
  const more = names.length - shown.length;
  const parameter = shown.join(", ") + (more > 0 ? ` + ${more}` : "");
  return [
    {
      code: "unknown-parameter",
      message: `No parameter has the name ${parameter}, so it was ignored.`,
      values: { parameter },
    },
  ];
}

function toDoubledNotice(parameter: string): Notice {
  return {
    code: "doubled-parameter",
    message: `${parameter} is given more than once; the first counts.`,
    values: { parameter },
  };
}
