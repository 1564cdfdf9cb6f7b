import type { QuestionEncoder } from "../../meilisearch/search-context";
import { canRead } from "./question";

/**
 * What a text means; null where nobody can say: there is no encoder, nothing to encode, a script that the encoder does not read,
 * or the encoder fails, which whoever opened it reports. A search is answered by its words then, and its answer tells.
 */
export async function encodeIfPossible(
  text: string,
  encoder: QuestionEncoder | null,
): Promise<Float32Array | null> {
  if (encoder === null || text.trim() === "" || !canRead(encoder, text)) return null;
  return encoder.encode(text).catch(() => null);
}
