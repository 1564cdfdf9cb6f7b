import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { UnsupportedTags } from "@/search/document/tagged-languages";
import type { Strings } from "../strings/en";

/** What is said where a document has no tags of a kind: that none were looked for in its language, or else `none`. */
export function toEmptyText(
  view: DocumentAnswer,
  kind: UnsupportedTags,
  none: string,
  strings: Strings,
): string {
  const language = view.metadata.language?.value;
  return language !== undefined && view.unsupported.includes(kind)
    ? strings.notTagged(strings.languageName(language))
    : none;
}
