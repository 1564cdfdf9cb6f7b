import type { AboutWords } from "../strings/about-en";

/** The parts of tags that are measured apart; each has words. */
type Measured = keyof AboutWords["parts"];
const MEASURED = [
  "actor",
  "date",
  "source",
  "stance",
  "act",
  "statement",
  "author",
] as const satisfies readonly Measured[];

/** So many of so many. */
export type Share = { readonly hits: number; readonly of: number };

/** One part of tags on one set of texts: how many of the tags are right, and how many of what is there were found. */
export type FigureRow = {
  readonly part: Measured;
  /** The name of the set, and how many texts it has. */
  readonly set: string;
  readonly texts: number;
  /** Null where the set does not say. */
  readonly right: Share | null;
  readonly found: Share | null;
};

/** Our own labelled sentences: those that show a stance, and those that show none. */
export type SentenceFigures = {
  /** Of sentences with a stance: how many times it was shown. */
  readonly found: Share;
  /** Of sentences that show none, or not that: how many times nothing wrong was shown. */
  readonly silent: Share;
};

/** What was measured with one way of reading. */
export type PassFigures = { readonly rows: readonly FigureRow[]; readonly sentences: SentenceFigures };

/** The product's own figures. */
export type Figures = {
  /** The day they were measured, ISO 8601. */
  readonly measured: string;
  /** The version of Parallax, and the fingerprint of its tagger. */
  readonly version: string;
  readonly tagger: string;
  /** Read closely by the encoder, and by the fast pass alone. */
  readonly close: PassFigures;
  readonly fast: PassFigures;
};

/** Fewer than so many make no figure. */
const TOO_FEW = 10;
const WEAK_PRECISION = 0.8;
const WEAK_RECALL = 0.5;

/** What is weak in figures, in an order that says the worst first: too few to say, often wrong, mostly not found. */
export type Weakness = { readonly part: Measured; readonly kind: "few" | "wrong" | "missed" };

/** The weak parts of what was measured, each on the first set that has it. */
export function toWeaknesses(rows: readonly FigureRow[]): readonly Weakness[] {
  return MEASURED.flatMap((part): readonly Weakness[] => {
    const row = rows.find((one) => one.part === part);
    if (row === undefined) return [];
    const { right, found } = row;
    if ((right?.of ?? 0) < TOO_FEW && (found?.of ?? 0) < TOO_FEW) return [{ part, kind: "few" }];
    return [
      ...(isBelow(right, WEAK_PRECISION) ? [{ part, kind: "wrong" } as const] : []),
      ...(isBelow(found, WEAK_RECALL) ? [{ part, kind: "missed" } as const] : []),
    ];
  });
}

function isBelow(share: Share | null, least: number): boolean {
  return share !== null && share.of >= TOO_FEW && share.hits / share.of < least;
}
