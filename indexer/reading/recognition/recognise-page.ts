import { findRecognitionLanguage, type RecognitionLanguage } from "./language";
import { type RecognisedLine, recognise } from "./recogniser";

/** The lines of a page that is a picture, and the language they were recognised in. */
export type RecognisedPage = {
  readonly lines: readonly RecognisedLine[];
  readonly language: RecognitionLanguage;
};

/**
 * Recognises a page in the language of the pages that it belongs to; once more where it turns out to be in another.
 *
 * @throws Error when the picture cannot be opened.
 */
export async function recognisePage(
  picture: Uint8Array,
  language: RecognitionLanguage | null,
): Promise<RecognisedPage> {
  const first = language ?? "eng";
  const lines = await recognise(picture, first);
  const found = findRecognitionLanguage(lines.map((line) => line.text).join(" "));
  if (found === null || found === first) return { lines, language: first };
  return { lines: await recognise(picture, found), language: found };
}
