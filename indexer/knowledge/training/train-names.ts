/**
 * Trains `names.bin`, the model that finds names of persons, organisations and places: a structured averaged
 * perceptron over the features of `indexer/tagging/actors/features.ts`. Minutes on one core:
 *
 *   PARALLAX_EVAL=… node --import tsx indexer/knowledge/training/train-names.ts
 *
 * Trained on: GUM (CC-BY 4.0), wikigold (CC-BY 4.0), CrossNER (MIT), Universal NER English Web Treebank (CC-BY-SA 4.0),
 * WNUT-17 (CC-BY 4.0), the `train` files of the evaluation kit only.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { decode } from "../../tagging/actors/decode";
import { addFeatures, MOST_FEATURES } from "../../tagging/actors/features";
import { KINDS, LABELS, type Run, toLabels } from "../../tagging/actors/labels";
import { toNameContext } from "../../tagging/actors/name-context";
import { toReading } from "../../tagging/reading";

const EVAL = process.env.PARALLAX_EVAL;
if (!EVAL) throw new Error("PARALLAX_EVAL must name the folder of the evaluation kit.");
const ROUNDS = Number(process.argv[2] ?? 12);
const LEAST_SEEN = Number(process.argv[3] ?? 2);
const SETS: readonly (readonly [string, number])[] = [
  ["gum-actors-train", 3],
  ["wikigold-actors-train", 2],
  ["web-actors-train", 1],
  ["crossner-actors-train", 1],
];
const COUNT = LABELS.length;

type Gold = { text: string; gold: { actors: { mentions: { start: number; end: number; type: string }[] } } };
type Example = { features: Int32Array[]; labels: Int8Array };

function toExamples({ text, gold }: Gold): Example[] {
  const reading = toReading(text);
  const context = toNameContext(reading);
  const { tokens } = reading;
  const out = new Int32Array(MOST_FEATURES + 40);
  return reading.sentences.map(({ from, to, start, end }) => {
    const runs: Run[] = [];
    for (const mention of gold.actors.mentions) {
      if (mention.start < start || mention.end > end) continue;
      const inside: number[] = [];
      for (let at = from; at < to; at++) {
        const token = tokens[at];
        if (token && token.start < mention.end && token.end > mention.start) inside.push(at - from);
      }
      const first = inside[0];
      const last = inside.at(-1);
      const kind = KINDS.find((known) => known === mention.type);
      if (first !== undefined && last !== undefined && kind) runs.push({ from: first, to: last + 1, kind });
    }
    const features: Int32Array[] = [];
    for (let at = from; at < to; at++)
      features.push(out.slice(0, addFeatures(context, at, from, to, out, null)));
    return { features, labels: toLabels(to - from, runs) };
  });
}

let seed = 1234567;
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
}

const examples: Example[] = [];
for (const [set, times] of SETS) {
  const before = examples.length;
  for (const line of readFileSync(join(EVAL, "gold", `${set}.jsonl`), "utf8").split("\n"))
    if (line.trim()) {
      const made = toExamples(JSON.parse(line) as Gold);
      for (let time = 0; time < times; time++) examples.push(...made);
    }
  process.stdout.write(`${set}: ${examples.length - before} sentences\n`);
}

// Features seen once are noise: they are left out, the rest get rows.
const seen = new Map<number, number>();
for (const { features } of examples)
  for (const list of features) for (const feature of list) seen.set(feature, (seen.get(feature) ?? 0) + 1);
const rowOf = new Map<number, number>();
for (const [feature, times] of seen) if (times >= LEAST_SEEN) rowOf.set(feature, rowOf.size);
for (const { features } of new Set(examples))
  for (const [at, list] of features.entries())
    features[at] = Int32Array.from(
      [...new Set(list)].map((feature) => rowOf.get(feature) ?? -1).filter((row) => row >= 0),
    );
process.stdout.write(`${rowOf.size} features\n`);

const size = rowOf.size * COUNT;
const weights = new Float32Array(size);
const sums = new Float64Array(size);
const touched = new Int32Array(size);
const steps = new Float32Array(COUNT * COUNT);
const stepSums = new Float64Array(COUNT * COUNT);
let clock = 0;

function bump(row: number, label: number, by: number): void {
  const at = row * COUNT + label;
  sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0) * (clock - (touched[at] ?? 0));
  touched[at] = clock;
  weights[at] = (weights[at] ?? 0) + by;
}

function bumpStep(before: number, after: number, by: number): void {
  const at = before * COUNT + after;
  steps[at] = (steps[at] ?? 0) + by;
  stepSums[at] = (stepSums[at] ?? 0) + by * clock;
}

function learn({ features, labels }: Example): boolean {
  clock++;
  const scores = new Float32Array(features.length * COUNT);
  for (const [at, rows] of features.entries())
    for (const row of rows)
      for (let label = 0; label < COUNT; label++)
        scores[at * COUNT + label] = (scores[at * COUNT + label] ?? 0) + (weights[row * COUNT + label] ?? 0);
  const guess = decode(scores, steps, features.length);
  let wrong = false;
  for (let at = 0; at < labels.length; at++) {
    const right = labels[at] ?? 0;
    const given = guess[at] ?? 0;
    if (right !== given) {
      wrong = true;
      for (const row of features[at] ?? []) {
        bump(row, right, 1);
        bump(row, given, -1);
      }
    }
    if (at === 0) continue;
    const before = [labels[at - 1] ?? 0, guess[at - 1] ?? 0] as const;
    if (before[0] !== before[1] || right !== given) {
      bumpStep(before[0], right, 1);
      bumpStep(before[1], given, -1);
    }
  }
  return wrong;
}

for (let round = 0; round < ROUNDS; round++) {
  for (let at = examples.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = examples[at];
    const moved = examples[other];
    if (kept && moved) [examples[at], examples[other]] = [moved, kept];
  }
  let wrong = 0;
  for (const example of examples) if (learn(example)) wrong++;
  process.stdout.write(`round ${round + 1}: ${wrong} of ${examples.length} sentences wrong\n`);
}

const total = clock;
const mean = new Float32Array(size);
let largest = 0;
for (let at = 0; at < size; at++) {
  mean[at] = ((sums[at] ?? 0) + (weights[at] ?? 0) * (total - (touched[at] ?? 0))) / total;
  largest = Math.max(largest, Math.abs(mean[at] ?? 0));
}
const limit = Math.min(largest, 8);
const scale = limit / 127;
const kept: [number, number][] = [];
for (const [feature, row] of rowOf) {
  let strongest = 0;
  for (let label = 0; label < COUNT; label++)
    strongest = Math.max(strongest, Math.abs(mean[row * COUNT + label] ?? 0));
  if (strongest >= scale * 1.5) kept.push([feature, row]);
}
kept.sort((a, b) => a[0] - b[0]);
const hashes = Int32Array.from(kept, ([feature]) => feature);
const bytes = new Int8Array(kept.length * COUNT);
for (const [at, [, row]] of kept.entries())
  for (let label = 0; label < COUNT; label++)
    bytes[at * COUNT + label] = Math.max(
      -127,
      Math.min(127, Math.round((mean[row * COUNT + label] ?? 0) / scale)),
    );
const meanSteps = Array.from(
  steps,
  (step, at) => Math.round((step - (stepSums[at] ?? 0) / total) * 1000) / 1000,
);
const head = { version: "names-1", labels: COUNT, features: kept.length, scale, steps: meanSteps };
const packed = gzipSync(
  Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    new Uint8Array(hashes.buffer),
    new Uint8Array(bytes.buffer),
  ]),
  { level: 9 },
);
writeFileSync(join(import.meta.dirname, "..", "names.bin"), packed);
process.stdout.write(`${kept.length} features kept, ${(packed.length / 1e6).toFixed(2)} MB\n`);
