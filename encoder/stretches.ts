import type { PieceTokenizer } from "./tokenizer";

/** Words of a sentence that are read together: `pieces` with the marks of start and end, `starts` where each word begins. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly number[];
  readonly starts: readonly number[];
};

/** Pieces of one word, at most: longer ones are no words. */
const MOST_PIECES = 8;

/** A sentence in stretches of whole words, `longest` pieces each at most, marks counted; together they are all of it. */
export function toStretches(
  words: readonly string[],
  { toPieces, start, end, unknown }: PieceTokenizer,
  longest: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let pieces = [...start];
  let starts: number[] = [];
  const finish = (to: number): void => {
    if (to > from) stretches.push({ from, to, pieces: [...pieces, ...end], starts });
    [from, pieces, starts] = [to, [...start], []];
  };
  for (const [at, word] of words.entries()) {
    const found = toPieces(word).slice(0, MOST_PIECES);
    const own = found.length > 0 ? found : [unknown];
    if (pieces.length + own.length + end.length > longest) finish(at);
    starts.push(pieces.length);
    pieces.push(...own);
  }
  finish(words.length);
  return stretches;
}
