import { type HitTerms, needsWholeText, toFirstPart, toHit } from "./hits";
import { toWholeText } from "./parts";
import type { Hit } from "./result";
import type { SearchContext } from "./run";
import type { StoredHit } from "./stored";

/** Stored hits as the reader sees them, with their marks; of a long one as much text is read as it takes to show some. */
export async function readMarkedHits(
  stored: readonly StoredHit[],
  terms: HitTerms,
  { engine, signal }: SearchContext,
): Promise<Hit[]> {
  const long = stored.filter((hit) => needsWholeText(hit, terms)).map((hit) => hit.id);
  const texts = await engine.readTexts(long, signal);
  return stored.map((hit) => {
    const whole = texts.get(hit.id);
    return toHit(hit, whole ? toWholeText(whole) : toFirstPart(hit), terms);
  });
}
