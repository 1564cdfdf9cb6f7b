import type { FacetKey } from "@/search/facets";
import { toStanceParts } from "@/search/stance-value";
import { LOCALE, strings } from "./strings";

const LANGUAGES = new Intl.DisplayNames(LOCALE, { type: "language", fallback: "code" });

/** A facet value in words: a language by its name, a stance as a sentence would have it. */
export function toValueText(facet: FacetKey, value: string): string {
  if (facet === "language") return toLanguageText(value);
  if (facet !== "stance" && facet !== "voice") return value;
  const parts = toStanceParts(value);
  if (parts === null) return value;
  return [parts.holder, strings.stances[parts.stance], parts.target].filter((part) => part !== "").join(" ");
}

/** A language by its name; a code nobody knows stands for itself. */
export function toLanguageText(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code;
  }
}
