import { toMeaningPassages } from "../text/meaning-passages";
import type { Span } from "../text/span";
import { toCosine } from "./close/vectors";

/** The passage of a text that is nearest to a meaning: its only one, or null where the vectors are not those of its passages. */
export function toNearestPassage(
  text: string,
  vectors: readonly Float32Array[],
  meaning: Float32Array,
): Span | null {
  const passages = toMeaningPassages(text);
  if (passages.length === 1) return passages[0] ?? null;
  if (passages.length !== vectors.length) return null;
  const cosines = vectors.map((vector) => toCosine(vector, meaning));
  return passages[cosines.indexOf(Math.max(...cosines))] ?? null;
}
