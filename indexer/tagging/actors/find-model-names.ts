import type { ActorType } from "@/search/document/document";
import { readNameModel } from "../../knowledge/actors/name-model";
import { NAME_STEP } from "../text/text-reading";
import type { Candidate } from "./candidate";
import { decode } from "./decode";
import { type FeatureSums, openFeatureSums } from "./feature-sums";
import { MOST_FEATURES } from "./features";
import { type Kind, toRuns } from "./labels";
import type { NameContext } from "./name-context";
import { toNameWindows } from "./name-windows";
import { takeFeatures } from "./take-features";

const TYPES: Readonly<Record<Kind, ActorType>> = { PER: "person", ORG: "organization", LOC: "place" };

/** How much an encoder's word counts beside the field's own scores; tuned on the development sets. */
const READING_WEIGHT = 0.8;

let known: FeatureSums | null = null;

/** Sums of the model's weights, remembered from text to text. */
function readSums(): FeatureSums {
  known ??= openFeatureSums(readNameModel(), MOST_FEATURES);
  return known;
}

/** Names of persons, organisations and places that the trained model sees, sentence by sentence. */
export function findModelNames(context: NameContext): readonly Candidate[] {
  const model = readNameModel();
  const taker = readSums();
  const { sums } = taker;
  const found: Candidate[] = [];
  for (const { from, to } of context.parsed.sentences)
    for (const window of toNameWindows(context, from, to)) {
      const length = window.to - window.from;
      const scores = new Float32Array(length * model.labels);
      for (let at = window.from; at < window.to; at++) {
        sums.fill(0);
        takeFeatures(context, at, from, to, taker);
        for (let label = 0; label < model.labels; label++)
          scores[(at - window.from) * model.labels + label] = (sums[label] ?? 0) * model.scale;
      }
      addReading(scores, context, window.from, window.to);
      for (const run of toRuns(decode(scores, model.steps, length), window.from))
        found.push({
          from: run.from,
          to: run.to,
          type: TYPES[run.kind],
          name: null,
          rule: model.version,
          certainty: "stated",
        });
    }
  return found;
}

/** Adds what an encoder says of the labels of tokens `from` to `to`, where it has read the text. */
function addReading(scores: Float32Array, { parsed }: NameContext, from: number, to: number): void {
  const { reading } = parsed;
  if (reading === null) return;
  const labels = scores.length / (to - from);
  for (let at = 0; at < scores.length; at++)
    scores[at] = (scores[at] ?? 0) + READING_WEIGHT * NAME_STEP * (reading.names[from * labels + at] ?? 0);
}
