import type { StanceKind } from "./document";
import { BUILT_IN, type Threshold } from "./thresholds";

/** A stance that somebody judged, with how sure the tagger was. */
export type JudgedCase = { readonly kind: StanceKind; readonly confidence: number; readonly right: boolean };

/** What is read of gold: stances that are right, and those that were refused. */
type JudgedStances = Readonly<Record<"stances" | "refused", readonly GoldCase[]>>;
type GoldCase = { readonly kind: StanceKind; readonly confidence?: number | undefined };

/** What the judgements of a kind come to. `why` is for people. */
export type Calibration = {
  readonly kind: StanceKind;
  readonly judged: number;
  readonly right: number;
  /** What is to be set; null where the built-in thresholds stand. */
  readonly threshold: Threshold | null;
  readonly why: string;
};

/** Fewer judged stances than so many set nothing. */
const LEAST_JUDGED = 30;
const SHOWN_RIGHT = 0.9;
const POSSIBLE_RIGHT = 0.5;
const KINDS: readonly StanceKind[] = ["act", "statement", "author"];

/** The judged stances of gold that readers made; those without a confidence are no tagger's. */
export function toJudgedCases(gold: readonly JudgedStances[]): readonly JudgedCase[] {
  return gold.flatMap(({ stances, refused }) =>
    [
      ...stances.map((stance) => ({ stance, right: true })),
      ...refused.map((stance) => ({ stance, right: false })),
    ].flatMap(({ stance: { kind, confidence }, right }) =>
      confidence === undefined ? [] : [{ kind, confidence, right }],
    ),
  );
}

/** What each kind of stance is to be shown from, by what was judged. */
export function toCalibrations(cases: readonly JudgedCase[]): readonly Calibration[] {
  return KINDS.map((kind) =>
    toCalibration(
      kind,
      cases.filter((one) => one.kind === kind),
    ),
  );
}

function toCalibration(kind: StanceKind, cases: readonly JudgedCase[]): Calibration {
  const counts = { kind, judged: cases.length, right: cases.filter(({ right }) => right).length };
  if (cases.length < LEAST_JUDGED) {
    const why = `only ${cases.length} were judged; ${LEAST_JUDGED} are needed. The built-in thresholds stand.`;
    return { ...counts, threshold: null, why };
  }
  const least = findLeast(cases, SHOWN_RIGHT);
  const sure = cases.filter(({ confidence }) => confidence >= BUILT_IN.shown);
  if (least === null && sure.length < LEAST_JUDGED) {
    const why = `nowhere are nine of ten right, and of those that are shown only ${sure.length} were judged. The built-in thresholds stand.`;
    return { ...counts, threshold: null, why };
  }
  const shown = least ?? 1;
  const rest = cases.filter(({ confidence }) => confidence < shown);
  const possible = Math.min(shown, findLeast(rest, POSSIBLE_RIGHT) ?? BUILT_IN.possible);
  const why =
    least === null
      ? "not even of the surest nine of ten are right: none is shown, all are possible."
      : `from ${shown} on nine of ten are right.`;
  return { ...counts, threshold: { shown, possible }, why };
}

/**
 * The least confidence from which on so many of those judged are right: of all above it, and of the `LEAST_JUDGED` nearest to
 * it, so that the surest don't carry the doubtful. Null where there is none.
 */
function findLeast(cases: readonly JudgedCase[], share: number): number | null {
  const sorted = [...cases].sort((a, b) => b.confidence - a.confidence);
  let least: number | null = null;
  for (const [at, { confidence }] of sorted.entries()) {
    // Of equals all are taken or none.
    if (at + 1 < LEAST_JUDGED || sorted[at + 1]?.confidence === confidence) continue;
    const all = sorted.slice(0, at + 1);
    if (toShare(all) >= share && toShare(toNearest(all)) >= share) least = confidence;
  }
  return least;
}

/** The `LEAST_JUDGED` last ones, and those that are as sure as the first of them. */
function toNearest(sorted: readonly JudgedCase[]): readonly JudgedCase[] {
  const first = sorted.at(-LEAST_JUDGED)?.confidence ?? 0;
  return sorted.filter(({ confidence }) => confidence <= first);
}

function toShare(cases: readonly JudgedCase[]): number {
  return cases.filter(({ right }) => right).length / cases.length;
}
