import type { Offer } from "./completion";
import { FACET_KEYS, facetOf } from "./facets";

/** Every field that can be typed. */
export const FIELD_NAMES = [...FACET_KEYS, "title", "date", "before", "after", "mentions", "saved"] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** The fields whose name, or another name for it, begins with what is typed. */
export function toFieldOffers(typed: string): readonly Offer[] {
  const wanted = typed.toLowerCase();
  return FIELD_NAMES.filter((name) => toSpellings(name).some((one) => one.startsWith(wanted))).map(
    (name) => ({ kind: "field", label: `${name}:`, count: null, written: `${name}:` }),
  );
}

function toSpellings(name: FieldName): readonly string[] {
  const facet = FACET_KEYS.find((key) => key === name);
  return facet === undefined ? [name] : [name, ...facetOf(facet).aliases];
}
