import type { FacetKey } from "@/search/document/facets";
import { toStanceParts } from "@/search/document/stance-value";
import type { Strings } from "../strings/en";

/** A facet value in words: a language by its name, a stance as a sentence would have it. */
export function toValueText(facet: FacetKey, value: string, strings: Strings): string {
  if (facet === "language") return strings.languageName(value);
  if (facet !== "stance" && facet !== "voice") return value;
  const parts = toStanceParts(value);
  if (parts === null) return value;
  return strings.stanceValue(parts.holder, strings.stances[parts.stance], parts.target);
}
