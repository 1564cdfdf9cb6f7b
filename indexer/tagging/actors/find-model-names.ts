import type { ActorType } from "@/search/document/document";
import { readNameModel } from "../../knowledge/actors/name-model";
import { NAME_STEP } from "../text/text-reading";
import type { Candidate } from "./candidate";
import { decode } from "./decode";
import { addFeatures, MOST_FEATURES } from "./features";
import { type Kind, toRuns } from "./labels";
import type { NameContext } from "./name-context";
import { toNameWindows } from "./name-windows";

const TYPES: Readonly<Record<Kind, ActorType>> = { PER: "person", ORG: "organization", LOC: "place" };

/** How much an encoder's word counts beside the field's own scores; tuned on the development sets. */
const READING_WEIGHT = 0.8;

/** Names of persons, organisations and places that the trained model sees, sentence by sentence. */
export function findModelNames(context: NameContext): readonly Candidate[] {
  const model = readNameModel();
  const out = new Int32Array(MOST_FEATURES);
  const found: Candidate[] = [];
  for (const { from, to } of context.parsed.sentences)
    for (const window of toNameWindows(context, from, to)) {
      const length = window.to - window.from;
      const scores = new Float32Array(length * model.labels);
      for (let at = window.from; at < window.to; at++) {
        const count = addFeatures(context, at, from, to, out);
        model.addScores(out, count, scores, (at - window.from) * model.labels);
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
