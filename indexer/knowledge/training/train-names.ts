/**
 * Trains `names.bin`, the model that finds names of persons, organisations and places: a conditional random field over
 * the features of `indexer/tagging/actors/features.ts`. Minutes on one core:
 *
 *   PARALLAX_EVAL=… node --import tsx indexer/knowledge/training/train-names.ts
 *
 * Trained on: GUM (CC-BY 4.0), wikigold (CC-BY 4.0), CrossNER (MIT), Universal NER English Web Treebank (CC-BY-SA 4.0),
 * the `train` files of the evaluation kit only. Each text is seen a second time with names swapped and tables forgotten.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { LABELS } from "../../tagging/actors/labels";
import { mix } from "../hash";
import { ROW, toCrf } from "./crf";
import { type Example, type Gold, type GoldMention, toExamples } from "./name-examples";
import { swapNames, toCapitals, toNamePool } from "./name-swaps";

const EVAL = process.env.PARALLAX_EVAL;
if (!EVAL) throw new Error("PARALLAX_EVAL must name the folder of the evaluation kit.");
const option = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const ROUNDS = option("ROUNDS", 14);
const RUNS = option("RUNS", 2);
const LEAST_SEEN = option("LEAST_SEEN", 2);
const RATE = option("RATE", 0.06);
const DECAY = option("DECAY", 1.1e-5);
const DROP = option("DROP", 0.33);
const CAPITALS = option("CAPITALS", 0.05);
/** What "no name" is worth less when tagging: names missed cost readers more than names too many. */
const BIAS = option("BIAS", 0.4);
const SETS: readonly (readonly [string, number])[] = [
  ["gum-actors-train", option("GUM", 3)],
  ["wikigold-actors-train", option("WIKI", 2)],
  ["web-actors-train", 1],
  ["crossner-actors-train", 1],
];
const COUNT = LABELS.length;

let seed = 1234567;
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
}

const golds: { gold: Gold; times: number }[] = SETS.flatMap(([set, times]) =>
  readFileSync(join(EVAL, "gold", `${set}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as { text: string; gold: { actors: { mentions: GoldMention[] } } })
    .map(({ text, gold }) => ({ gold: { text, mentions: gold.actors.mentions }, times })),
);
const pool = toNamePool(golds.map(({ gold }) => gold));
const examples: { example: Example; times: number }[] = golds.flatMap(({ gold, times }) => {
  const plain = toExamples(gold).map((example) => ({ example, times }));
  if (process.env.PLAIN) return plain;
  const swapped = toExamples(swapNames(gold, pool, random), random).map((example) => ({
    example,
    times: times / 2,
  }));
  const loud = random() < CAPITALS ? toExamples(toCapitals(gold)).map((example) => ({ example, times })) : [];
  return [...plain, ...swapped, ...loud];
});
process.stdout.write(`${examples.length} examples\n`);

// Features seen once are noise: they are left out, the rest get rows.
const seen = new Map<number, number>();
for (const { example } of examples)
  for (const list of example.features)
    for (const feature of list) seen.set(feature, (seen.get(feature) ?? 0) + 1);
const rowOf = new Map<number, number>();
for (const [feature, times] of seen) if (times >= LEAST_SEEN) rowOf.set(feature, rowOf.size);
const sequences = examples.map(({ example, times }) => ({
  labels: example.labels,
  times,
  rows: example.features.map((list) =>
    Int32Array.from([...new Set(list)].flatMap((feature) => rowOf.get(feature) ?? [])),
  ),
}));
process.stdout.write(`${rowOf.size} features\n`);

/** Weights and steps of one field, trained from the seed's present state on. */
function train(): { readonly weights: Float32Array; readonly steps: Float32Array } {
  const crf = toCrf(rowOf.size, DECAY, DROP, random);
  const all = ROUNDS * sequences.reduce((sum, { times }) => sum + times, 0);
  let clock = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = sequences.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      const [kept, moved] = [sequences[at], sequences[other]];
      if (kept && moved) [sequences[at], sequences[other]] = [moved, kept];
    }
    const begun = clock;
    let lost = 0;
    for (const sequence of sequences) {
      // A text of a small set counts more; half a time means every other round.
      const times = Math.floor(sequence.times + random());
      for (let time = 0; time < times; time++) {
        lost += crf.learn(sequence, RATE * (1 - 0.97 * (clock / all)));
        clock++;
      }
    }
    process.stdout.write(`round ${round + 1}: loss ${(lost / (clock - begun)).toFixed(4)}\n`);
  }
  crf.settle();
  return crf;
}

// The mean of several runs, each in its own order and with its own dropped features, is steadier than one.
const crf = train();
for (let run = 1; run < RUNS; run++) {
  const other = train();
  for (const [name, mine] of Object.entries({ weights: crf.weights, steps: crf.steps }))
    for (let at = 0; at < mine.length; at++)
      mine[at] = ((mine[at] ?? 0) * run + (other[name as "weights" | "steps"][at] ?? 0)) / (run + 1);
}
const always = rowOf.get(mix(1, 0) | 0) ?? 0;
crf.weights[always * ROW] = (crf.weights[always * ROW] ?? 0) - BIAS;

let largest = 0;
for (const weight of crf.weights) largest = Math.max(largest, Math.abs(weight));
const scale = Math.min(largest, option("LIMIT", 3)) / 127;
const kept: [number, number][] = [];
for (const [feature, row] of rowOf) {
  let strongest = 0;
  for (let label = 0; label < COUNT; label++)
    strongest = Math.max(strongest, Math.abs(crf.weights[row * ROW + label] ?? 0));
  if (strongest >= scale * option("LEAST", 1.8)) kept.push([feature, row]);
}
kept.sort((a, b) => a[0] - b[0]);
const hashes = Int32Array.from(kept, ([feature]) => feature);
const bytes = new Int8Array(kept.length * COUNT);
for (const [at, [, row]] of kept.entries())
  for (let label = 0; label < COUNT; label++)
    bytes[at * COUNT + label] = Math.max(
      -127,
      Math.min(127, Math.round((crf.weights[row * ROW + label] ?? 0) / scale)),
    );
const head = {
  version: "names-2",
  labels: COUNT,
  features: kept.length,
  scale,
  steps: Array.from(crf.steps, (step) => Math.round(step * 1000) / 1000),
};
const packed = gzipSync(
  Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    new Uint8Array(hashes.buffer),
    new Uint8Array(bytes.buffer),
  ]),
  { level: 9 },
);
writeFileSync(process.env.OUT ?? join(import.meta.dirname, "..", "names.bin"), packed);
process.stdout.write(
  `${kept.length} features kept, largest ${largest.toFixed(2)}, ${(packed.length / 1e6).toFixed(2)} MB\n`,
);
