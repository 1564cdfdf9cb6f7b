import { toWholeText } from "../document/text-parts";
import type { HitTerms } from "../matching/prepare";
import { readTexts } from "../meilisearch/read-documents";
import type { Snapshot } from "../meilisearch/snapshot";
import type { StoredHit } from "../meilisearch/stored";
import type { Span } from "../text/span";
import { needsWholeText, toHit } from "./hits";
import type { Hit } from "./result";

/** A stretch of a document's text that is to be shown first, by its id and its whole text. */
type ToShownFirst = (id: string, text: string) => Span | null;

/** The documents of which a stretch is to be shown first, and which. */
export type ShownFirst = { readonly ids: ReadonlySet<string>; readonly of: ToShownFirst };

const NOTHING: ShownFirst = { ids: new Set(), of: () => null };

/** Stored hits as the reader sees them, with their marks; of a long one as much text is read as it takes to show some. */
export async function readMarkedHits(
  stored: readonly StoredHit[],
  terms: HitTerms,
  snapshot: Snapshot,
  first: ShownFirst = NOTHING,
): Promise<Hit[]> {
  const { names, memory } = snapshot;
  const openings = await memory.readOpenings(
    names.generation,
    stored.map((hit) => hit.id),
    snapshot,
  );
  const toOpening = ({ id }: StoredHit): string => openings.get(id) ?? "";
  const needsAll = (hit: StoredHit): boolean =>
    (hit.partCount > 1 && first.ids.has(hit.id)) || needsWholeText(hit, toOpening(hit), terms);
  const long = stored.filter(needsAll).map((hit) => hit.id);
  const texts = await readTexts(long, snapshot);
  const hits: Hit[] = [];
  for (const hit of stored) {
    const whole = texts.get(hit.id);
    const text = whole ? toWholeText(whole) : toOpening(hit);
    hits.push(toHit(hit, text, terms, first.ids.has(hit.id) ? first.of(hit.id, text) : null));
    // Many terms in a long text take a while, and others wait.
    await snapshot.engine.letOut();
  }
  return hits;
}
