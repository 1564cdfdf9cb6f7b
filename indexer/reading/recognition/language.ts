import { findLanguage } from "../../languages/find-language";

/** The languages that writing in pictures is recognised in, by the names of their data. */
export type RecognitionLanguage = "eng" | "deu" | "fra" | "spa";

const OF_CODE: ReadonlyMap<string, RecognitionLanguage> = new Map([
  ["en", "eng"],
  ["de", "deu"],
  ["fr", "fra"],
  ["es", "spa"],
]);
const FEWEST_WORDS = 8;
const LOOKED_AT = 4_000;

/** Which of the languages a text is in; null where it is in none of them, or too short to say. */
export function findRecognitionLanguage(text: string): RecognitionLanguage | null {
  const sample = text.slice(0, LOOKED_AT);
  if (sample.split(/\s+/).length < FEWEST_WORDS) return null;
  return OF_CODE.get(findLanguage(sample) ?? "") ?? null;
}
