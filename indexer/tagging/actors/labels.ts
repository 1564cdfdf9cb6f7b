import type { TokenSpan } from "../text/token-span";

/** What the name model finds. */
export const KINDS = ["PER", "ORG", "LOC"] as const;
export type Kind = (typeof KINDS)[number];

/** Labels of tokens: outside, or begin, inside, end, single of a kind. */
export const LABELS: readonly string[] = [
  "O",
  ...KINDS.flatMap((kind) => ["B", "I", "E", "S"].map((place) => `${place}-${kind}`)),
];

/** Whether a label may follow another; -1 stands for the edge of a sentence. */
export function mayFollow(before: number, after: number): boolean {
  const left = before < 0 ? "O" : (LABELS[before] ?? "O");
  const right = after < 0 ? "O" : (LABELS[after] ?? "O");
  const isOpen = left.startsWith("B") || left.startsWith("I");
  const goesOn = right.startsWith("I") || right.startsWith("E");
  return isOpen ? goesOn && left.slice(2) === right.slice(2) : !goesOn;
}

/** A name as token positions. */
export type Run = TokenSpan & { readonly kind: Kind };

/** The names that a row of labels spells. */
export function toRuns(labels: ArrayLike<number>, offset = 0): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let at = 0; at < labels.length; at++) {
    const label = LABELS[labels[at] ?? 0] ?? "O";
    if (label === "O") continue;
    if (label.startsWith("B")) from = at;
    if (label.startsWith("S"))
      runs.push({ from: offset + at, to: offset + at + 1, kind: label.slice(2) as Kind });
    if (label.startsWith("E") && from >= 0)
      runs.push({ from: offset + from, to: offset + at + 1, kind: label.slice(2) as Kind });
  }
  return runs;
}

/** The labels that spell names; the opposite of `toRuns`. */
export function toLabels(length: number, runs: readonly Run[]): Int8Array {
  const labels = new Int8Array(length);
  const put = (at: number, place: string, kind: Kind): void => {
    labels[at] = LABELS.indexOf(`${place}-${kind}`);
  };
  for (const { from, to, kind } of runs) {
    if (to - from === 1) put(from, "S", kind);
    else for (let at = from; at < to; at++) put(at, at === from ? "B" : at === to - 1 ? "E" : "I", kind);
  }
  return labels;
}
