import type { Drop } from "@/search/answer/result";
import { FACET_KEYS } from "@/search/document/facets";
import type { Strings } from "../strings/en";
import { toRangeText } from "../ui/dates";
import { toValueText } from "../ui/value-text";

/** What a drop leaves out, as the reader knows it. */
export function toDropText({ parameter, value }: Drop, strings: Strings): string {
  const facet = FACET_KEYS.find((key) => parameter === key || parameter === `not.${key}`);
  if (facet !== undefined) {
    const text = `${strings.fields[facet]} ${toValueText(facet, value, strings)}`;
    return parameter === facet ? text : `${strings.not} ${text}`;
  }
  if (parameter === "undated") return strings.withoutDate;
  if (parameter === "q") return value;
  const [from = "", to = ""] = value.split("..");
  const field = parameter === "from" ? strings.fieldPublished : strings.fieldMentioned;
  return `${field} ${toRangeText(from || null, to || null, strings)}`;
}
