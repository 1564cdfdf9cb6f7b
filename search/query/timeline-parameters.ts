import { FACET_KEYS, type FacetKey, toFacetKey } from "../document/facets";
import type { Notice } from "./notices";
import { toGivenValues } from "./parameter-values";
import { toPlain } from "./word-leaves";

/** What the timeline page shows of a search: what is drawn, and which values of which facet are compared. */
export type TimelineOptions = {
  readonly as: ComparedAs;
  readonly by: FacetKey | null;
  /** At most four; none stands for the most frequent. */
  readonly values: readonly string[];
};

/** Documents, or their share of all documents of the time. */
export const COMPARED_AS = ["count", "share"] as const;
type ComparedAs = (typeof COMPARED_AS)[number];

export const MOST_COMPARED = 4;

/** Reads the parameters of the timeline page alone. Never throws: what is wrong is repaired or left out, and a notice says so. */
export function readTimelineOptions(params: URLSearchParams): {
  options: TimelineOptions;
  notices: readonly Notice[];
} {
  const notices: Notice[] = [];
  const repair = (message: string): void => void notices.push({ code: "repaired-parameter", message });
  const as = toWritten(params, "as");
  const by = toWritten(params, "by");
  const key = by === "" ? null : toFacetKey(by);
  const different = toGivenValues(params, "values");
  const isKnown = COMPARED_AS.some((one) => one === as);
  if (as !== "" && !isKnown)
    repair(`as=“${shown(as)}” is not known, so it was left out. Known: ${COMPARED_AS.join(", ")}.`);
  if (by !== "" && key === null)
    repair(`by=“${shown(by)}” names no facet, so it was left out. Known: ${FACET_KEYS.join(", ")}.`);
  if (key === null && different.length > 0)
    repair("Values are compared by a facet, and none is named, so they were left out.");
  else if (different.length > MOST_COMPARED)
    repair(`At most ${MOST_COMPARED} values are compared, so the first ${MOST_COMPARED} were taken.`);
  return {
    options: {
      as: as === "share" ? "share" : "count",
      by: key,
      values: key === null ? [] : different.slice(0, MOST_COMPARED),
    },
    notices,
  };
}

/** The parameters of these options; what is default is left out. */
export function toTimelineParams({ as, by, values }: TimelineOptions): [string, string][] {
  return [
    ...(as === "count" ? [] : ([["as", as]] as [string, string][])),
    ...(by === null ? [] : ([["by", by]] as [string, string][])),
    ...values.map((value): [string, string] => ["values", value]),
  ];
}

function toWritten(params: URLSearchParams, name: string): string {
  return toPlain(params.get(name) ?? "").toLowerCase();
}

/** At most this much of a wrong value is repeated to the reader. */
function shown(value: string): string {
  return value.slice(0, 40).toWellFormed();
}
