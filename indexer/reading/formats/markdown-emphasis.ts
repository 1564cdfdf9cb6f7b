/** A piece of a shown text; the signs of a run of emphasis that are still none. */
export type Piece = { text: string };

type Run = {
  readonly sign: string;
  readonly length: number;
  readonly before: string;
  readonly after: string;
};

/**
 * A run of signs of emphasis (`*`, `_`, `~~`) as a piece. What it closes of the open runs is no text, there and here; what may open
 * is open after it.
 */
export function toRunPiece(run: Run, open: Map<string, Piece[]>): Piece {
  const piece: Piece = { text: run.sign.repeat(run.length) };
  if (run.sign === "~" && run.length !== 2) return piece;
  const [isOpening, isClosing] = toSides(run);
  const runs = open.get(run.sign) ?? [];
  open.set(run.sign, runs);
  let left = run.length;
  while (isClosing && left > 0) {
    const opening = runs.at(-1);
    if (opening === undefined) break;
    const pair = Math.min(opening.text.length, left);
    opening.text = opening.text.slice(pair);
    left -= pair;
    if (opening.text === "") runs.pop();
  }
  piece.text = run.sign.repeat(left);
  if (isOpening && left > 0) runs.push(piece);
  return piece;
}

/** Whether a run can open and close: no blank on its inner side, and inside a word only where two signs stand there. */
function toSides({ sign, length, before, after }: Run): readonly [isOpening: boolean, isClosing: boolean] {
  const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  const isInside = isWord(before) && isWord(after) && (sign === "_" || length === 1);
  if (isInside) return [false, false];
  const isOpening = !/\s/.test(after) && (!isWord(before) || isWord(after) || length > 1);
  const isClosing = !/\s/.test(before) && (!isWord(after) || isWord(before) || length > 1);
  return [isOpening, isClosing];
}
