import { FACET_KEYS, facetOf } from "../document/facets";
import { FIELD_NAMES, type FieldName } from "../query/field-names";
import type { Offer } from "./completion";

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
