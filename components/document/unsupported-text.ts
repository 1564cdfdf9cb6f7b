import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { UnsupportedTags } from "@/search/document/tagged-languages";
import type { Strings } from "../strings/en";

/** The text for a document without tags of a kind: that the tagger does not read its language, or else `none`. */
export function toUnsupportedText(
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
