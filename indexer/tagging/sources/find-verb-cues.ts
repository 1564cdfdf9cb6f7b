import { type CueForm, readCueForms } from "../../knowledge/sources/cue-verbs";
import type { Sentence } from "../text/parsed-text";
import type { Attribution } from "./attribution";
import { agrees, cites, isVerb } from "./citing-verbs";
import { toContentBefore } from "./content";
import { findPhraseAfter } from "./noun-phrase";
import { isPassive, readPassive } from "./passives";
import { type SourceContext, toBearer } from "./source-context";
import { findMainSubject, findSubject, type Subject } from "./subject";
import { toVerbContent } from "./verb-content";

const PARTERS = new Set([",", "”", '"', "’", "'", "—", "–", "-", "?", "!"]);

/** Who is cited by verbs: "said", "was described by", "…, adding that". */
export function findVerbCues(context: SourceContext, sentence: Sentence): readonly Attribution[] {
  const { tokens } = context.parsed;
  const forms = readCueForms();
  const found: Attribution[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const form = forms.get(tokens[at]?.lower ?? "");
    if (!form || (context.quotationAt[at] ?? -1) >= 0 || !isVerb(context, sentence, at, form)) continue;
    const attribution = readVerbCue(context, sentence, at, form);
    if (attribution) found.push(attribution);
  }
  return found;
}

/** Who is cited by one verb, as the words about it have it. */
export function readVerbCue(
  context: SourceContext,
  sentence: Sentence,
  at: number,
  form: CueForm,
): Attribution | null {
  if (isPassive(context, sentence, at, form)) return readPassive(context, sentence, at, form);
  const inverted = readInverted(context, sentence, at, form);
  if (inverted) return inverted;
  const subject = toSubject(context, sentence, at, form);
  if (!subject || !agrees(context, at, form, subject) || !cites(context, sentence, at, form, subject))
    return null;
  const cue = { from: at, to: at + 1 };
  return {
    source: subject.phrase,
    antecedent: subject.antecedent,
    cue,
    content: toVerbContent(context, sentence, subject, cue, form),
    rule: "source-verb",
  };
}

function toSubject(
  context: SourceContext,
  sentence: Sentence,
  at: number,
  { form }: CueForm,
): Subject | null {
  const { tokens } = context.parsed;
  const before = tokens[at - 1];
  if (form !== "ing") return findSubject(context, sentence, at);
  if (before && /^(?:,|by|while|and|after|before|—|–)$/.test(before.lower))
    return findMainSubject(context, sentence, at);
  return findSubject(context, sentence, at) ?? findMainSubject(context, sentence, at);
}

/** "…," said the minister. */
function readInverted(
  context: SourceContext,
  sentence: Sentence,
  at: number,
  { kind, form }: CueForm,
): Attribution | null {
  const { tokens } = context.parsed;
  const before = tokens[at - 1];
  if (kind !== "say" || form === "ing" || form === "base" || !before || !PARTERS.has(before.text))
    return null;
  const source = findPhraseAfter(context, at + 1, sentence.to);
  const bearer = source ? toBearer(source, context) : "other";
  if (!source || bearer === "other" || tokens[source.to]?.lower === "that") return null;
  const isAppositive =
    before.text === "," && (context.quotationAt[at - 2] ?? -1) < 0 && findSubject(context, sentence, at);
  if (
    isAppositive &&
    toBearer(isAppositive.phrase, context) === "actor" &&
    context.parsed.parts[source.to] !== "PUNCT"
  )
    return null;
  const clause = { from: at, to: source.to };
  const content = toContentBefore(context, sentence, clause);
  return { source, antecedent: null, cue: { from: at, to: at + 1 }, content, rule: "verb-source" };
}
