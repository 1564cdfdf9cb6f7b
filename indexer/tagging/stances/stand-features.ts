import { isRuleNoun } from "../../knowledge/stances/issue-nouns";
import type { Stand } from "../stands/stand";
import { findUsing } from "../syntax/purposes";
import { toSentiment } from "../syntax/sentiment";
import type { Syntax } from "../syntax/syntax";
import type { NamedTarget } from "./named-target";
import type { StandGroup } from "./stand-group";

type Feature = readonly [name: string, value: number];

/** What speaks for and against a stance, by name: numbers of about 0 to 1. Of its places the plainest speaks for all. */
export function toStandFeatures(group: StandGroup, syntax: Syntax): ReadonlyMap<string, number> {
  const [first] = group.stands;
  if (!first) return new Map([["always", 1]]);
  const { stand, target } = first;
  return new Map([
    ["always", 1] as const,
    ...[
      ...toWordNames(stand, target),
      ...toRuleNames(group, stand, syntax),
      ...toHolderNames(group, stand),
      ...toOwnName(stand, syntax),
      ...toBareName(target, stand, syntax),
    ].map((name): Feature => [name, 1]),
    ...toAgreement(group),
    ...toProminenceFeatures(group),
    ...toFeelings(stand, target, syntax),
    ["distance", Math.min(1, Math.abs(stand.cue - stand.target) / 15)] as const,
    ...toTargetNames(group, target).map((name): Feature => [name, 1]),
    ...toSentence(stand, syntax),
  ]);
}

/** How a stand shows; all others show by a verb's frame. */
const WAYS: ReadonlySet<string> = new Set(["noun", "judged", "wished", "felt"]);

function toWay({ marks }: Stand): string {
  return marks.find((mark) => WAYS.has(mark)) ?? "verb";
}

/** The word that takes the side, and what kind of target it is on. */
function toWordNames(stand: Stand, target: NamedTarget): readonly string[] {
  const { frame, kind, side, degree } = stand;
  const [on, way] = [toTargetClass(target), toWay(stand)];
  return [
    ...[`frame-${frame}`, `frame-${frame}-${target.kind}`, `${kind}-${side}`, `degree-${degree}`],
    ...[`on-${on}`, `on-${on}-${degree}`, `on-${on}-${kind}`],
    ...[`way-${way}`, `way-${way}-${degree}`, `way-${way}-${on}`],
  ];
}

function toTargetClass({ kind, by, type, isIssue }: NamedTarget): string {
  // What a corpus tracks is an issue as others are.
  if (by === "tracked") return "phrase-issue";
  if (kind === "actor") return type ?? "people";
  return `${by}-${isIssue ? "issue" : "other"}`;
}

/** That the target is a law, a treaty or the like. */
function toRuleNames(
  { target, targetKind }: StandGroup,
  stand: Stand,
  { wordAt }: Syntax,
): readonly string[] {
  const isRule =
    isRuleNoun(wordAt(stand.target)) || /\b(?:Act|Bill|Law|Amendment|Treaty|Agreement|Accord)\b/.test(target);
  return targetKind === "issue" && isRule ? [`rule-${stand.kind}-${stand.degree}`] : [];
}

/** Whose it is, and what makes the place less plain. */
function toHolderNames({ named }: StandGroup, { holder, kind, marks }: Stand): readonly string[] {
  const who = holder.type ?? (named ? "name" : "people");
  return [
    ...marks.filter((mark) => !WAYS.has(mark)).map((mark) => `mark-${mark}`),
    ...[`holder-${who}`, `holder-${who}-${kind}`],
    ...(holder.stated ? [] : ["holder-pronoun"]),
  ];
}

/** That it is on nobody in particular: "an official", "presidents". */
function toBareName({ by }: NamedTarget, { target }: Stand, { childOf, wordAt }: Syntax): readonly string[] {
  const article = wordAt(childOf(target, "det"));
  return by === "people" && !/^(?:the|this|that|these|those)$/.test(article) ? ["on-nobody"] : [];
}

/** That the target is the holder's own: "ended her campaign". */
function toOwnName({ kind, target }: Stand, { childOf, partOf }: Syntax): readonly string[] {
  const owner = childOf(target, "nmod:poss");
  return owner >= 0 && partOf(owner) === "PRON" ? ["own", `own-${kind}`] : [];
}

/** How many kinds of words take the same side, and how many places the other. */
function toAgreement({ stands, opposed }: StandGroup): readonly Feature[] {
  const frames = new Set(stands.map(({ stand }) => stand.frame)).size;
  return [
    ...(frames > 1 ? [["frames", Math.min(1, (frames - 1) / 2)] as const] : []),
    ...(opposed > 0 ? [["opposed", Math.min(1, opposed / stands.length)] as const] : []),
  ];
}

/** How much the text is about holder and target. */
function toProminenceFeatures({
  prominence: { holder, target },
  targetKind,
}: StandGroup): readonly Feature[] {
  return [
    [`holder-${holder ?? "no-actor"}`, 1],
    [`often-${targetKind}`, Math.min(1, Math.max(0, target - 1) / 7)],
  ];
}

/** What the encoder feels towards the target, for the side: -1 to 1. */
function toFeelings(stand: Stand, { kind }: NamedTarget, syntax: Syntax): readonly Feature[] {
  const [favor, against] = toSentiment(syntax, stand.target);
  const toward = stand.side === 1 ? favor - Math.max(0, against) : against - Math.max(0, favor);
  const feeling = Math.max(-1, Math.min(1, toward / 4));
  return [["feeling", feeling] as const, [`feeling-${toWay(stand)}`, feeling], [`feeling-${kind}`, feeling]];
}

/** How long the name of an issue is, and whether it has a capital. */
function toTargetNames({ target }: StandGroup, { by, kind }: NamedTarget): readonly string[] {
  // What a corpus tracks is known by name, as a law with capitals is.
  if (by === "tracked") return ["words-3", "issue-capitals"];
  if (kind !== "issue") return [];
  const words = target.split(" ").length;
  const least = words < 3 ? words : words < 6 ? 3 : 6;
  return [`words-${least}`, ...(/\p{Lu}/u.test(target) ? ["issue-capitals"] : [])];
}

/** Where the word stands. */
function toSentence({ cue }: Stand, syntax: Syntax): readonly Feature[] {
  const { headOf, parsed } = syntax;
  // "Used its veto to protect them": the using is but the means.
  const using = findUsing(syntax, cue);
  const sentence = parsed.sentences[parsed.sentenceOf[cue] ?? 0];
  return [
    ...(sentence?.isHeading ? [["heading", 1] as const] : []),
    ...(sentence ? [["long", Math.min(1, (sentence.to - sentence.from) / 60)] as const] : []),
    ...(headOf(using < 0 ? cue : using) < 0 ? [["root", 1] as const] : []),
  ];
}
