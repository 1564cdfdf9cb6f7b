import { STOP_WORDS } from "../text/stop-words";
import { toWords } from "../text/words";
import { countDocuments, countOf, type Postings, toStemPrint } from "./postings";

/** A stem, by its print, that the best documents for a query have in common, with its share of what they say. */
type FeedbackStem = { readonly print: number; readonly share: number; readonly documents: number };

/** A document of a row and how much it is believed. */
type Believed = { readonly row: Postings; readonly at: number; readonly score: number };

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
  rows: readonly Postings[],
  documents: number,
): FeedbackStem[] {
  stopPrints ??= new Set(
    [...STOP_WORDS].flatMap((word) => toWords(word).map(({ stem }) => toStemPrint(stem))),
  );
  const shares = new Map<number, number>();
  const belief = best.reduce((sum, { score }) => sum + score, 0);
  for (const one of best) addShares(shares, one, one.score / belief);
  const counted = [...shares]
    .filter(([print]) => !stopPrints?.has(print))
    .sort(([a, x], [b, y]) => y - x || a - b)
    .map(([print, share]) => ({ print, share, documents: countDocuments(rows, print) }))
    .filter((stem) => stem.documents > 1 && stem.documents <= documents * COMMONEST)
    .slice(0, MOST_STEMS);
  const all = counted.reduce((sum, { share }) => sum + share, 0);
  return counted.map((stem) => ({ ...stem, share: stem.share / all }));
}

/** Adds what one document says, each stem by its share of the text, weighed by how much it is believed. */
function addShares(shares: Map<number, number>, { row, at }: Believed, belief: number): void {
  const each = belief / Math.max(1, row.lengths[at] ?? 0);
  for (let index = 0; index < row.stems.length; index += 1) {
    const count = countOf(row, index, at);
    if (count === 0) continue;
    const print = row.stems[index] ?? 0;
    shares.set(print, (shares.get(print) ?? 0) + each * count);
  }
}
