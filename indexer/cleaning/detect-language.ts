import { eld } from "eld/medium";
import type { Sourced } from "@/search/document/document";

/** Fewer words than this are too few to know: a Latin alphabet is shared by more languages than others are. */
const FEWEST_WORDS = { latin: 10, other: 4 };
const LOOKED_AT = 2_000;

/** The language a text is written in, inferred; null where it cannot be known. */
export function detectLanguage(text: string): Sourced<string> | null {
  const sample = text.slice(0, LOOKED_AT);
  const isUnspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample);
  const fewest = isUnspaced ? 1 : /\p{Script=Latin}/u.test(sample) ? FEWEST_WORDS.latin : FEWEST_WORDS.other;
  if (sample.split(/\s+/).length < fewest) return null;
  const found = eld.detect(sample);
  return found.language !== "" && found.isReliable()
    ? { value: found.language, origin: "text", inferred: true }
    : null;
}

/** The ISO 639-1 code of a stated language; null where it is stated as something else. */
export function toLanguageCode(stated: string | undefined): string | null {
  const code = /^([a-z]{2})(?:[-_].*)?$/i.exec(stated?.trim() ?? "")?.[1]?.toLowerCase();
  if (code !== undefined) return code;
  return stated === undefined ? null : (CODES_BY_NAME.get(stated.trim().toLowerCase()) ?? null);
}

const CODES_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: "en",
    korean: "ko",
    russian: "ru",
    ukrainian: "uk",
    chinese: "zh",
    japanese: "ja",
    german: "de",
    french: "fr",
    spanish: "es",
  }),
);
