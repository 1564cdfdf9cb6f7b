import { SENTIMENT_STEP } from "../text/text-reading";
import type { Syntax } from "../syntax/syntax";
import type { StandGroup } from "./sum-stands";

/** What speaks for and against a stance, by name: numbers of about 0 to 1. */
export function toStandFeatures(group: StandGroup, { parsed, headOf }: Syntax): ReadonlyMap<string, number> {
  const features = new Map<string, number>([["always", 1]]);
  const [first] = group.stands;
  if (!first) return features;
  const { stand, target } = first;
  const add = (name: string, value = 1): void => void features.set(name, value);
  add(`degree-${stand.degree}`);
  add(`frame-${stand.frame}`);
  add(`kind-${stand.kind}`);
  add(`side-${stand.side}`);
  add(`by-${target.by}`);
  add(`by-${target.by}-${stand.kind}`);
  for (const mark of stand.marks) add(`mark-${mark}`);
  if (!group.named) add("unnamed");
  if (!stand.holder.stated) add("holder-pronoun");
  add(`type-${stand.holder.type ?? "none"}`);
  if (group.stands.length > 1) add("repeated", Math.min(1, (group.stands.length - 1) / 3));
  if (group.opposed > 0) add("opposed", Math.min(1, group.opposed / group.stands.length));
  const { reading } = parsed;
  if (reading) {
    const favor = (reading.sentiment[stand.target * 2] ?? 0) * SENTIMENT_STEP;
    const against = (reading.sentiment[stand.target * 2 + 1] ?? 0) * SENTIMENT_STEP;
    const toward = stand.side === 1 ? favor - Math.max(0, against) : against - Math.max(0, favor);
    add("feeling", Math.max(-1, Math.min(1, toward / 4)));
    if (stand.marks.includes("felt")) add("feeling-felt", Math.max(-1, Math.min(1, toward / 4)));
  }
  add("distance", Math.min(1, Math.abs(stand.cue - stand.target) / 15));
  const words = group.target.split(" ").length;
  if (target.kind === "issue") add(words === 1 ? "words-1" : words < 4 ? "words-2" : "words-4");
  if (target.kind === "issue" && !/\p{Lu}/u.test(group.target)) add("lower-issue");
  const sentence = parsed.sentences[parsed.sentenceOf[stand.cue] ?? 0];
  if (sentence) {
    if (sentence.isHeading) add("heading");
    add("late", Math.min(1, (parsed.sentenceOf[stand.cue] ?? 0) / 30));
    add("long", Math.min(1, (sentence.to - sentence.from) / 60));
  }
  if (headOf(stand.cue) < 0) add("root");
  return features;
}
