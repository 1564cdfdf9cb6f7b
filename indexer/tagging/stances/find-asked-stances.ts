import type { SourceTag, StanceTag } from "@/search/document";
import type { Reading } from "../reading";
import { toStretchValence } from "./sentence-valence";

/** A place in the text whose stance is asked for. */
export type Asked = { readonly name: string; readonly start: number; readonly end: number };

/** One stance for each asked target, in the order asked: what the sentence around it conveys. */
export function findAskedStances(
  reading: Reading,
  sources: readonly SourceTag[],
  asked: readonly Asked[],
): readonly StanceTag[] {
  return asked.map(({ name, start, end }): StanceTag => {
    const sentence =
      reading.sentences.find((one) => one.start < end && start < one.end) ?? reading.sentences[0];
    if (!sentence)
      return {
        target: name,
        stance: "neutral",
        confidence: 0,
        holder: null,
        evidence: [],
        rule: "none",
        certainty: "inferred",
      };
    const valence = toStretchValence(reading, sentence.from, sentence.to);
    const voice = sources.find(({ content }) => content.some(([from, to]) => from < end && start < to));
    return {
      target: name,
      stance: valence > 0 ? "favor" : valence < 0 ? "against" : "neutral",
      confidence: Math.min(0.9, 0.4 + Math.abs(valence) / 10),
      holder: voice?.name ?? null,
      evidence: [[sentence.start, sentence.end]],
      rule: "valence",
      certainty: "inferred",
    };
  });
}
