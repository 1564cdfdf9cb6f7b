import { isRuleNoun } from "../../knowledge/stances/issue-nouns";
import type { Syntax } from "../syntax/syntax";
import { SENTIMENT_STEP } from "../text/text-reading";
import type { NamedTarget } from "./named-target";
import type { StandGroup } from "./stand-group";

/** What speaks for and against a stance, by name: numbers of about 0 to 1. */
export function toStandFeatures(group: StandGroup, { parsed, headOf }: Syntax): ReadonlyMap<string, number> {
  const features = new Map<string, number>([["always", 1]]);
  const [first] = group.stands;
  if (!first) return features;
  const { stand, target } = first;
  const add = (name: string, value = 1): void => void features.set(name, value);
  const on = toTargetClass(target);
  const way = stand.marks.find((mark) => WAYS.has(mark)) ?? "verb";
  add(`frame-${stand.frame}`);
  add(`frame-${stand.frame}-${target.kind}`);
  add(`${stand.kind}-${stand.side}`);
  add(`degree-${stand.degree}`);
  add(`on-${on}`);
  add(`on-${on}-${stand.degree}`);
  add(`on-${on}-${stand.kind}`);
  add(`way-${way}`);
  add(`way-${way}-${stand.degree}`);
  add(`way-${way}-${on}`);
  const word = parsed.tokens[stand.target]?.lower ?? "";
  const isRule =
    target.kind === "issue" &&
    (isRuleNoun(word) || /\b(?:Act|Bill|Law|Amendment|Treaty|Agreement|Accord)\b/.test(group.target));
  if (isRule) add(`rule-${stand.kind}-${stand.degree}`);
  for (const mark of stand.marks) if (!WAYS.has(mark)) add(`mark-${mark}`);
  const holder = stand.holder.type ?? (group.named ? "name" : "people");
  add(`holder-${holder}`);
  add(`holder-${holder}-${stand.kind}`);
  if (!stand.holder.stated) add("holder-pronoun");
  if (group.stands.length > 1) add("repeated", Math.min(1, (group.stands.length - 1) / 3));
  if (group.opposed > 0) add("opposed", Math.min(1, group.opposed / group.stands.length));
  const { reading } = parsed;
  if (reading) {
    const favor = (reading.sentiment[stand.target * 2] ?? 0) * SENTIMENT_STEP;
    const against = (reading.sentiment[stand.target * 2 + 1] ?? 0) * SENTIMENT_STEP;
    const toward = stand.side === 1 ? favor - Math.max(0, against) : against - Math.max(0, favor);
    const feeling = Math.max(-1, Math.min(1, toward / 4));
    add("feeling", feeling);
    add(`feeling-${way}`, feeling);
    add(`feeling-${target.kind}`, feeling);
  }
  add("distance", Math.min(1, Math.abs(stand.cue - stand.target) / 15));
  const words = group.target.split(" ").length;
  if (target.by === "tracked") add("words-3");
  else if (target.kind === "issue")
    add(words === 1 ? "words-1" : words === 2 ? "words-2" : words < 6 ? "words-3" : "words-6");
  if (target.kind === "issue" && target.by !== "tracked" && /\p{Lu}/u.test(group.target))
    add("issue-capitals");
  const sentence = parsed.sentences[parsed.sentenceOf[stand.cue] ?? 0];
  if (sentence?.isHeading) add("heading");
  if (sentence) add("long", Math.min(1, (sentence.to - sentence.from) / 60));
  if (headOf(stand.cue) < 0) add("root");
  return features;
}

/** How a stand shows; all others show by a verb's frame. */
const WAYS: ReadonlySet<string> = new Set(["noun", "judged", "wished", "felt"]);

function toTargetClass({ kind, by, type, isIssue }: NamedTarget): string {
  // What a corpus tracks is an issue as others are.
  if (by === "tracked") return "phrase-issue";
  if (kind === "actor") return type ?? "people";
  return `${by}-${isIssue ? "issue" : "other"}`;
}
