import { toWholeText } from "../document/text-parts";
import { toBreaks } from "../matching/let-others";
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

/**
 * Stored hits as the reader sees them, with their marks. Openings that did not come with them are read, and of a long one as much
 * text as it takes to show some.
 */
export async function readMarkedHits(
  stored: readonly StoredHit[],
  terms: HitTerms,
  snapshot: Snapshot,
  first: ShownFirst = NOTHING,
): Promise<Hit[]> {
  const openings = await readMissingOpenings(stored, snapshot);
  const toOpening = ({ id, text }: StoredHit): string => text?.p0 ?? openings.get(id) ?? "";
  const breaks = toBreaks(snapshot);
  const long: string[] = [];
  for (const hit of stored) {
    const opening = toOpening(hit);
    if ((hit.partCount > 1 && first.ids.has(hit.id)) || needsWholeText(hit, opening, terms))
      long.push(hit.id);
    if (breaks.isDue()) await breaks.take();
  }
  const texts = long.length === 0 ? new Map<string, never>() : await readTexts(long, snapshot);
  const hits: Hit[] = [];
  for (const hit of stored) {
    const whole = texts.get(hit.id);
    const text = whole ? toWholeText(whole) : toOpening(hit);
    hits.push(toHit(hit, text, terms, first.ids.has(hit.id) ? first.of(hit.id, text) : null));
    if (breaks.isDue()) await breaks.take();
  }
  return hits;
}

async function readMissingOpenings(
  stored: readonly StoredHit[],
  snapshot: Snapshot,
): Promise<ReadonlyMap<string, string>> {
  const missing = stored.filter(({ text }) => text === undefined).map(({ id }) => id);
  if (missing.length === 0) return new Map();
  return snapshot.memory.readOpenings(snapshot.names.generation, missing, snapshot);
}
