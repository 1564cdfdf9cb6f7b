import { FACET_KEYS, type FacetKey, toFacetKey } from "../document/facets";
import type { Notice } from "./notices";
import { toShownValue } from "./parameter-values";

/**
 * What an answer counts besides its total. It belongs to a request, not to the search: one search has one link, whatever of it
 * is counted.
 */
export type Wanted = { readonly facets: readonly FacetKey[]; readonly timeline: boolean };

/** Everything there is to count. */
export const ALL_COUNTS: Wanted = { facets: FACET_KEYS, timeline: true };

/** Hits and total alone. */
export const NO_COUNTS: Wanted = { facets: [], timeline: false };
const NONE = "none";
const TIMELINE = "timeline";

/** What `facets` may say, in the order of the table of facets. */
export const COUNT_NAMES: readonly string[] = [...FACET_KEYS, TIMELINE, NONE];

/**
 * What `facets` wants counted: it may be repeated, or hold several names with commas between them. Without it everything is
 * counted. A name of nothing is left out, and a notice says so.
 */
export function readWanted(params: URLSearchParams, notices: Notice[]): Wanted {
  const given = params.getAll("facets").flatMap((value) => value.split(","));
  const names = given.map((name) => name.trim().toLowerCase()).filter((name) => name !== "");
  const known = names.filter(isCount);
  for (const name of new Set(names)) if (!known.includes(name)) notices.push(toUnknown(name));
  if (known.length === 0) return ALL_COUNTS;
  return known.reduce(withName, NO_COUNTS);
}

function isCount(name: string): boolean {
  return name === NONE || name === TIMELINE || toFacetKey(name) !== null;
}

function withName({ facets, timeline }: Wanted, name: string): Wanted {
  const key = toFacetKey(name);
  return {
    facets: FACET_KEYS.filter((one) => one === key || facets.includes(one)),
    timeline: timeline || name === TIMELINE,
  };
}

function toUnknown(name: string): Notice {
  const value = toShownValue(name);
  return {
    code: "repaired-parameter",
    message: `facets=“${value}” names no facet, so it was left out. Known: ${COUNT_NAMES.join(", ")}.`,
    values: { parameter: "facets", value, known: COUNT_NAMES.join(", ") },
  };
}
