import { FACET_KEYS } from "../document/facets";

/** Every field that can be typed. */
export const FIELD_NAMES = [
  ...FACET_KEYS,
  "title",
  "date",
  "before",
  "after",
  "mentions",
  "saved",
  "like",
  "format",
  "lacks",
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];
