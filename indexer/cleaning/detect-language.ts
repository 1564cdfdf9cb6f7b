import type { Sourced } from "@/search/document/document";
import { findLanguage } from "../languages/find-language";

/** Fewer words than this are too few to know: a Latin alphabet is shared by more languages than others are. */
const FEWEST_WORDS = { latin: 10, other: 4 };
const LOOKED_AT = 2_000;

/** The language a text is written in, inferred; null where it cannot be known. */
export function detectLanguage(text: string): Sourced<string> | null {
  const sample = text.slice(0, LOOKED_AT);
  const isUnspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample);
  const fewest = isUnspaced ? 1 : /\p{Script=Latin}/u.test(sample) ? FEWEST_WORDS.latin : FEWEST_WORDS.other;
  if (sample.split(/\s+/).length < fewest) return null;
  const value = findLanguage(sample);
  return value === null ? null : { value, origin: "text", inferred: true };
}
