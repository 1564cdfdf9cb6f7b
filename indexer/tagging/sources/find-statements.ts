import { readCueForms } from "../../knowledge/sources/cue-verbs";
import { openAntecedents } from "./antecedents";
import type { Attribution } from "./attribution";
import { findAttributions } from "./find-attributions";
import { keepFirm } from "./firm-statements";
import { dropFirstPerson } from "./first-person";
import { findJointSources } from "./joint-sources";
import { partJointSpeakers } from "./joint-speakers";
import type { SourceContext } from "./source-context";
import { toSpeaker } from "./speaker";
import type { Statement } from "./statement";

/** Every act of saying, judging, thinking or showing that a text reports, in its order: one a speaker. */
export function findStatements(context: SourceContext): readonly Statement[] {
  const antecedents = openAntecedents(context.parsed.text, context.places);
  const each = dropFirstPerson(context, findAttributions(context)).flatMap((one) => [
    one,
    ...toJoint(context, one),
  ]);
  const all = partJointSpeakers(context, each).map((attribution) => ({
    speaker: toSpeaker(context, attribution, antecedents),
    cue: attribution.cue,
    content: attribution.content,
    kind: readCueForms().get(context.parsed.tokens[attribution.cue.from]?.lower ?? "")?.kind ?? "say",
    negated: isNegated(context, attribution.cue.from),
    isQuestion: isQuestion(context, attribution),
    rule: attribution.rule,
  }));
  return keepFirm(context, all.filter(isFirstOfCue()));
}

/** One statement a cue and name: two finders may give the same. */
function isFirstOfCue(): (statement: Statement) => boolean {
  const known = new Set<string>();
  return ({ speaker, cue }) => {
    const key = `${cue.from} ${speaker.name}`;
    return !known.has(key) && known.add(key).has(key);
  };
}

/** The same citation once more for each who shares it. */
function toJoint(context: SourceContext, attribution: Attribution): readonly Attribution[] {
  const { source, antecedent, cue } = attribution;
  const sentence = context.parsed.sentences[context.parsed.sentenceOf[cue.from] ?? 0];
  if (!source || antecedent || !sentence) return [];
  return findJointSources(context, sentence, source).map((joint) => ({ ...attribution, source: joint }));
}

const FARTHEST_NOT = 4;
const NOT = /^(?:not|n['’]t|never)$/;

/** "did not say", "never said", "refused to say" is none: it was said that they would not. */
function isNegated({ parsed: { tokens, parts }, syntax }: SourceContext, cue: number): boolean {
  if (syntax?.childrenOf(cue).some((child) => NOT.test(tokens[child]?.lower ?? ""))) return true;
  for (let at = cue - 1; at >= cue - FARTHEST_NOT; at--) {
    if (NOT.test(tokens[at]?.lower ?? "")) return true;
    if (parts[at] !== "AUX" && parts[at] !== "ADV" && parts[at] !== "PART") return false;
  }
  return false;
}

/** The sentence ends in a question mark that is not the speaker's. */
function isQuestion({ parsed, quotationAt }: SourceContext, { cue, content }: Attribution): boolean {
  const sentence = parsed.sentences[parsed.sentenceOf[cue.from] ?? 0];
  if (!sentence) return false;
  let last = sentence.to - 1;
  while (last > cue.to && /^["”’')]$/.test(parsed.tokens[last]?.text ?? "")) last--;
  const isSpoken =
    content.some(({ from, to }) => from <= last && last < to) && (quotationAt[last] ?? -1) >= 0;
  return parsed.tokens[last]?.text === "?" && (quotationAt[last] ?? -1) < 0 && !isSpoken;
}
