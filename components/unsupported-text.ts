import type { DocumentView } from "@/search/document-view";
import type { UnsupportedTags } from "@/search/tagged-languages";
import { strings } from "./strings";
import { toLanguageText } from "./value-text";

/** What is said where a document has no tags of a kind: that none were looked for in its language, or else `none`. */
export function toEmptyText(view: DocumentView, kind: UnsupportedTags, none: string): string {
  const language = view.metadata.language?.value;
  return language !== undefined && view.unsupported.includes(kind)
    ? strings.notTagged(toLanguageText(language))
    : none;
}
