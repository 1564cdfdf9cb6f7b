import { STOP_WORDS } from "../text/stop-words";
import { toWords } from "../text/words";
import { type Collection, toStemPrint } from "./collection";

/** A stem, by its print, that the best documents for a query have in common, with its share of what they say. */
type FeedbackStem = { readonly print: number; readonly share: number; readonly documents: number };

/** A document, by its place, and how much it is believed. */
type Believed = { readonly place: number; readonly score: number };

/** So many stems of the best documents are taken up. */
const MOST_STEMS = 40;
/** A stem that more than this share of all documents has tells nothing of a query. */
const COMMONEST = 0.1;

let stopPrints: ReadonlySet<number> | null = null;

/**
 * What the best documents for a query say: each stem's share of them, weighed by how well they fit (relevance model 1
 * of Lavrenko and Croft 2001), the commonest left out. The shares of the stems taken add up to 1.
 */
export function toFeedback(
  best: readonly Believed[],
  collection: Collection,
  documents: number,
): FeedbackStem[] {
  stopPrints ??= new Set(
    [...STOP_WORDS].flatMap((word) => toWords(word).map(({ stem }) => toStemPrint(stem))),
  );
  const shares = new Map<number, number>();
  const belief = best.reduce((sum, { score }) => sum + score, 0);
  for (const one of best) addShares(shares, one, one.score / belief, collection);
  const counted: FeedbackStem[] = [];
  for (const [print, share] of [...shares].sort(([a, x], [b, y]) => y - x || a - b)) {
    if (counted.length === MOST_STEMS) break;
    const having = stopPrints.has(print) ? 0 : collection.countOf(print);
    if (having > 1 && having <= documents * COMMONEST) counted.push({ print, share, documents: having });
  }
  const all = counted.reduce((sum, { share }) => sum + share, 0);
  return counted.map((stem) => ({ ...stem, share: stem.share / all }));
}

/** Adds what one document says, each stem by its share of the text, weighed by how much it is believed. */
function addShares(
  shares: Map<number, number>,
  { place }: Believed,
  belief: number,
  { lengths, stemsOf }: Collection,
): void {
  const each = belief / Math.max(1, lengths[place] ?? 0);
  for (const [print, count] of stemsOf(place)) shares.set(print, (shares.get(print) ?? 0) + each * count);
}
