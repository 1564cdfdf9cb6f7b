/** Kinds of tags whose rules and models read English alone. Actors are tagged in any language where tables know them. */
const ENGLISH_ONLY = ["dates", "sources", "stances"] as const;

/** The kinds of tags that some languages do not get. */
export type UnsupportedTags = (typeof ENGLISH_ONLY)[number];

/** The kinds of tags that a text of this language (ISO 639-1) does not get; none where the language is unknown. */
export function toUnsupported(language: string | null): readonly UnsupportedTags[] {
  return language === null || language === "en" ? [] : ENGLISH_ONLY;
}
