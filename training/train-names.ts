/**
 * Trains `names.bin`, the model that finds names of persons, organisations and places: conditional random fields over
 * the features of `indexer/tagging/actors/features.ts`. About four minutes on one core:
 *
 *   PARALLAX_EVAL=… node --max-old-space-size=8000 --import tsx training/train-names.ts
 *
 * Trained on: GUM (CC-BY 4.0), wikigold (CC-BY 4.0), CrossNER (MIT), Universal NER English Web Treebank (CC-BY-SA 4.0),
 * the `train` files of the evaluation kit only. The model is the mean of two fields, each with names swapped its own way.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { mix } from "@/indexer/knowledge/shared/hash";
import { LABELS } from "@/indexer/tagging/actors/labels";
import type { GoldMention } from "./name-examples";
import { type RunSettings, type TrainedRun, trainRun, type WeighedGold } from "./name-run";

const EVAL = process.env.PARALLAX_EVAL;
if (!EVAL) throw new Error("PARALLAX_EVAL must name the folder of the evaluation kit.");
const COUNT = LABELS.length;
/** How often a round goes over a set: small ones of running text more often. */
const SETS = { gum: 3, wikigold: 2, web: 1, crossner: 1 } as const;
const USUAL = { rate: 0.06, leastSeen: 2, capitals: 0.05 };
const RUNS: readonly {
  readonly settings: RunSettings;
  readonly sets: Readonly<Record<keyof typeof SETS, number>>;
}[] = [
  { settings: { ...USUAL, rounds: 14, decay: 1.1e-5, drop: 0.33, seed: 1234567 }, sets: SETS },
  {
    settings: { ...USUAL, rounds: 12, decay: 8e-6, drop: 0.3, seed: 7654321 },
    sets: { ...SETS, wikigold: 3 },
  },
];
/** What "no name" is worth less when tagging: a name missed costs readers more than one too many. */
const BIAS = 0.4;
/** Weights beyond this are cut off, those below a share of one step of the byte scale are left out. */
const LARGEST = 3;
const LEAST_STEPS = 1.8;

function readGolds(sets: Readonly<Record<keyof typeof SETS, number>>): WeighedGold[] {
  return Object.entries(sets).flatMap(([set, times]) =>
    readFileSync(join(EVAL ?? "", "gold", `${set}-actors-train.jsonl`), "utf8")
      .split("\n")
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as { text: string; gold: { actors: { mentions: GoldMention[] } } })
      .map(({ text, gold }) => ({ gold: { text, mentions: gold.actors.mentions }, times })),
  );
}

/** The mean of several fields: steadier than one. A feature that one of them lacks counts as nought there. */
function toMean(runs: readonly TrainedRun[]): TrainedRun {
  const rows = new Map<number, Float32Array>();
  for (const run of runs)
    for (const [feature, row] of run.rows) {
      const sum = rows.get(feature) ?? new Float32Array(COUNT);
      for (let label = 0; label < COUNT; label++)
        sum[label] = (sum[label] ?? 0) + (row[label] ?? 0) / runs.length;
      rows.set(feature, sum);
    }
  const steps = new Float32Array(COUNT * COUNT).map(
    (_, at) => runs.reduce((sum, run) => sum + (run.steps[at] ?? 0), 0) / runs.length,
  );
  return { rows, steps };
}

/** A line of JSON, the features' hashes, a byte a weight; `name-model.ts` reads it. */
function toFile({ rows, steps }: TrainedRun): Buffer {
  const strongest = (row: Float32Array): number =>
    row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const top = [...rows.values()].reduce((most, row) => Math.max(most, strongest(row)), 0);
  const scale = Math.min(LARGEST, top) / 127;
  const kept = [...rows]
    .filter(([, row]) => strongest(row) >= scale * LEAST_STEPS)
    .sort((a, b) => a[0] - b[0]);
  const hashes = Int32Array.from(kept, ([feature]) => feature);
  const bytes = new Int8Array(kept.length * COUNT);
  for (const [at, [, row]] of kept.entries())
    for (let label = 0; label < COUNT; label++)
      bytes[at * COUNT + label] = Math.max(-127, Math.min(127, Math.round((row[label] ?? 0) / scale)));
  const rounded = Array.from(steps, (step) => Math.round(step * 1000) / 1000);
  const head = { version: "names-2", labels: COUNT, features: kept.length, scale, steps: rounded };
  process.stdout.write(`${kept.length} features kept\n`);
  const line = Buffer.from(`${JSON.stringify(head)}\n`);
  return Buffer.concat([line, new Uint8Array(hashes.buffer), new Uint8Array(bytes.buffer)]);
}

const mean = toMean(RUNS.map(({ settings, sets }) => trainRun(readGolds(sets), settings)));
const always = mean.rows.get(mix(1, 0) | 0);
if (always) always[0] = (always[0] ?? 0) - BIAS;
const packed = gzipSync(toFile(mean), { level: 9 });
writeFileSync(join(import.meta.dirname, "..", "indexer", "knowledge", "actors", "names.bin"), packed);
process.stdout.write(`${(packed.length / 1e6).toFixed(2)} MB\n`);
