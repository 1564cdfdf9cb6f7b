import { toWholeText } from "../document/text-parts";
import type { HitTerms } from "../matching/prepare";
import type { SearchContext } from "../meilisearch/search-context";
import type { StoredHit } from "../meilisearch/stored";
import { needsWholeText, toHit } from "./hits";
import type { Hit } from "./result";

/** Stored hits as the reader sees them, with their marks; of a long one as much text is read as it takes to show some. */
export async function readMarkedHits(
  stored: readonly StoredHit[],
  terms: HitTerms,
  { engine, memory, signal }: SearchContext,
): Promise<Hit[]> {
  const { generation } = await memory.current();
  const openings = await memory.readOpenings(
    generation,
    stored.map((hit) => hit.id),
    signal,
  );
  const toOpening = ({ id }: StoredHit): string => openings.get(id) ?? "";
  const long = stored.filter((hit) => needsWholeText(hit, toOpening(hit), terms)).map((hit) => hit.id);
  const texts = await engine.readTexts(long, signal);
  return stored.map((hit) => {
    const whole = texts.get(hit.id);
    return toHit(hit, whole ? toWholeText(whole) : toOpening(hit), terms);
  });
}
