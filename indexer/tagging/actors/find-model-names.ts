import type { ActorType } from "@/search/document";
import { readNameModel } from "../../knowledge/name-model";
import type { Candidate } from "./candidate";
import { decode } from "./decode";
import { addFeatures, MOST_FEATURES } from "./features";
import { type Kind, toRuns } from "./labels";
import type { NameContext } from "./name-context";

const TYPES: Readonly<Record<Kind, ActorType>> = { PER: "person", ORG: "organization", LOC: "place" };

/** Names of persons, organisations and places that the trained model sees, sentence by sentence. */
export function findModelNames(context: NameContext): readonly Candidate[] {
  const model = readNameModel("names.bin");
  const out = new Int32Array(MOST_FEATURES);
  return context.reading.sentences.flatMap(({ from, to }) => {
    if (!hasCapital(context, from, to)) return [];
    const scores = new Float32Array((to - from) * model.labels);
    for (let at = from; at < to; at++) {
      const count = addFeatures(context, at, from, to, out, null);
      for (let place = 0; place < count; place++)
        model.addWeights(out[place] ?? 0, scores, (at - from) * model.labels);
    }
    return toRuns(decode(scores, model.steps, to - from), from).map((run) => ({
      from: run.from,
      to: run.to,
      type: TYPES[run.kind],
      name: null,
      rule: model.version,
      certainty: "stated" as const,
    }));
  });
}

function hasCapital({ facts }: NameContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (facts[at]?.isCapital) return true;
  return false;
}
