import { toWords } from "@/search/text/words";

/** Of what a ranking is made: an id, and all the text that counts. */
export type Ranked = { readonly id: string; readonly text: string };

/** How fast repetitions of a word wear off, and how far length counts: the values usual for judged collections. */
const K1 = 0.9;
const B = 0.4;

type Posting = { readonly document: number; readonly times: number };

/**
 * The yardstick: BM25 over stems, in memory. Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond" (2009), with ln(1 + (N - df + 0.5) / (df + 0.5)) for a word's rarity, as Lucene has it, since that is never
 * negative. Words and stems are those of our own search; none is dropped for being common. Equals stay in the order
 * they were given.
 */
export function toBm25(documents: readonly Ranked[]): (query: string, most: number) => readonly string[] {
  const postings = new Map<string, Posting[]>();
  const lengths = documents.map(({ text }, document) => addWords(postings, text, document));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const norms = lengths.map((length) => K1 * (1 - B + (B * length) / Math.max(1, mean)));
  return (query, most) => {
    const scores = new Map<number, number>();
    for (const { stem } of toWords(query)) {
      const matches = postings.get(stem) ?? [];
      const rarity = Math.log(1 + (documents.length - matches.length + 0.5) / (matches.length + 0.5));
      for (const { document, times } of matches)
        scores.set(
          document,
          (scores.get(document) ?? 0) + (rarity * times) / (times + (norms[document] ?? K1)),
        );
    }
    return [...scores]
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, most)
      .map(([document]) => documents[document]?.id ?? "");
  };
}

/** Counts a document's words into the postings; how many there are. */
function addWords(postings: Map<string, Posting[]>, text: string, document: number): number {
  const words = toWords(text);
  const times = new Map<string, number>();
  for (const { stem } of words) times.set(stem, (times.get(stem) ?? 0) + 1);
  for (const [stem, count] of times) {
    const known = postings.get(stem);
    if (known) known.push({ document, times: count });
    else postings.set(stem, [{ document, times: count }]);
  }
  return words.length;
}
