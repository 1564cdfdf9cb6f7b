/** Kinds of tags whose rules and models read English alone. Actors are found in any language where tables know them. */
const ENGLISH_ONLY = ["dates", "sources", "stances"] as const;

/** Which kinds of tags are not looked for in some languages. */
export type UnsupportedTags = (typeof ENGLISH_ONLY)[number];

/** What is not looked for in a text of this language (ISO 639-1); nothing where the language could not be told. */
export function toUnsupported(language: string | null): readonly UnsupportedTags[] {
  return language === null || language === "en" ? [] : ENGLISH_ONLY;
}
