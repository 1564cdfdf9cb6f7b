import type { QuestionEncoder } from "../../meilisearch/search-context";
import { canRead } from "./question";

/**
 * What a text means, on its way; null where nobody can say: there is no encoder, nothing to encode, or a script that the encoder
 * does not read. Where the encoder fails, which whoever opened it reports, null comes at the end: a search is answered by its words.
 */
export function encodeIfPossible(
  text: string,
  encoder: QuestionEncoder | null,
): Promise<Float32Array | null> | null {
  if (encoder === null || text.trim() === "" || !canRead(encoder, text)) return null;
  return encoder.encode(text).catch(() => null);
}
