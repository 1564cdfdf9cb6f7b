import { ROW, toCrf } from "./crf";
import { type Example, type Gold, toExamples } from "./name-examples";
import { swapNames, toCapitals, toNamePool } from "./name-swaps";

/** How one field is trained: rounds over the texts, first rate, weight decay, share of features dropped. */
export type RunSettings = {
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
  readonly drop: number;
  /** How often a feature must be seen to count. */
  readonly leastSeen: number;
  /** Share of the texts that are also read in capitals. */
  readonly capitals: number;
  readonly seed: number;
};
/** A text, and how often a round goes over it. */
export type WeighedGold = { readonly gold: Gold; readonly times: number };
/** Rows of weights by hashed feature, and weights of steps. */
export type TrainedRun = { readonly rows: ReadonlyMap<number, Float32Array>; readonly steps: Float32Array };

/** Trains one field on texts, each seen as it is and once with names swapped and tables forgotten. */
export function trainRun(golds: readonly WeighedGold[], settings: RunSettings): TrainedRun {
  let seed = settings.seed;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  const examples = toAllExamples(golds, settings.capitals, random);
  const rowOf = toRowNumbers(
    examples.map(({ example }) => example),
    settings.leastSeen,
  );
  const sequences = examples.map(({ example, times }) => ({
    labels: example.labels,
    times,
    rows: example.features.map((list) =>
      Int32Array.from([...new Set(list)].flatMap((feature) => rowOf.get(feature) ?? [])),
    ),
  }));
  process.stdout.write(`${sequences.length} examples, ${rowOf.size} features\n`);
  const crf = toCrf(rowOf.size, settings.decay, settings.drop, random);
  const all = settings.rounds * sequences.reduce((sum, { times }) => sum + times, 0);
  let clock = 0;
  for (let round = 0; round < settings.rounds; round++) {
    shuffle(sequences, random);
    const begun = clock;
    let lost = 0;
    for (const sequence of sequences) {
      // A text of a small set counts more; half a time means every other round.
      const times = Math.floor(sequence.times + random());
      for (let time = 0; time < times; time++)
        lost += crf.learn(sequence, settings.rate * (1 - 0.97 * (clock++ / all)));
    }
    process.stdout.write(`round ${round + 1}: loss ${(lost / (clock - begun)).toFixed(4)}\n`);
  }
  crf.settle();
  const rows = [...rowOf].map(
    ([feature, row]) => [feature, crf.weights.subarray(row * ROW, row * ROW + ROW)] as const,
  );
  return { rows: new Map(rows), steps: crf.steps };
}

function toAllExamples(
  golds: readonly WeighedGold[],
  capitals: number,
  random: () => number,
): { readonly example: Example; readonly times: number }[] {
  const pool = toNamePool(golds.map(({ gold }) => gold));
  return golds.flatMap(({ gold, times }) => {
    const swapped = toExamples(swapNames(gold, pool, random), random);
    const loud = random() < capitals ? toExamples(toCapitals(gold)) : [];
    return [
      ...[...toExamples(gold), ...loud].map((example) => ({ example, times })),
      ...swapped.map((example) => ({ example, times: times / 2 })),
    ];
  });
}

/** Numbers for features seen often enough: those seen once are noise. */
function toRowNumbers(examples: readonly Example[], leastSeen: number): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  for (const { features } of examples)
    for (const list of features) for (const feature of list) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const rowOf = new Map<number, number>();
  for (const [feature, times] of seen) if (times >= leastSeen) rowOf.set(feature, rowOf.size);
  return rowOf;
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [kept, moved] = [list[at], list[other]];
    if (kept !== undefined && moved !== undefined) [list[at], list[other]] = [moved, kept];
  }
}
