import { toWholeText } from "../document/text-parts";
import type { HitTerms } from "../matching/prepare";
import { readTexts } from "../meilisearch/read-documents";
import type { Snapshot } from "../meilisearch/snapshot";
import type { StoredHit } from "../meilisearch/stored";
import { needsWholeText, toHit } from "./hits";
import type { Hit } from "./result";

/** Stored hits as the reader sees them, with their marks; of a long one as much text is read as it takes to show some. */
export async function readMarkedHits(
  stored: readonly StoredHit[],
  terms: HitTerms,
  snapshot: Snapshot,
): Promise<Hit[]> {
  const { names, memory } = snapshot;
  const openings = await memory.readOpenings(
    names.generation,
    stored.map((hit) => hit.id),
    snapshot,
  );
  const toOpening = ({ id }: StoredHit): string => openings.get(id) ?? "";
  const long = stored.filter((hit) => needsWholeText(hit, toOpening(hit), terms)).map((hit) => hit.id);
  const texts = await readTexts(long, snapshot);
  return stored.map((hit) => {
    const whole = texts.get(hit.id);
    return toHit(hit, whole ? toWholeText(whole) : toOpening(hit), terms);
  });
}
