import { ACTING_VERBS } from "../../knowledge/sources/acting-verbs";
import { type CueForm, NEEDS_WORDS, readCueForms } from "../../knowledge/sources/cue-verbs";
import type { Syntax } from "../syntax/syntax";
import type { Sentence } from "../text/parsed-text";
import type { Attribution } from "./attribution";
import {
  type ClauseSubject,
  isPassiveVerb,
  toAgent,
  toClauseSubject,
  toMistakenSubject,
} from "./clause-subject";
import { readVerbCue } from "./find-verb-cues";
import { toSources } from "./joined-sources";
import { toParsedContent } from "./parsed-content";
import { toNounPhrase } from "./parsed-phrase";
import { isReport } from "./report-frame";
import { type SourceContext, toHead } from "./source-context";

/** Who is cited by verbs, as the parse has it: subjects, agents of passives, those joined to them. */
export function findParsedVerbs(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
): readonly Attribution[] {
  const forms = readCueForms();
  const found: Attribution[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const form = forms.get(context.parsed.tokens[at]?.lower ?? "");
    if (!form || (context.quotationAt[at] ?? -1) >= 0 || !isVerb(syntax, at)) continue;
    found.push(...readVerb(context, syntax, sentence, at, form));
  }
  return found;
}

/** "the proposed deal", "the defending champion" and "including" are none. */
function isVerb(syntax: Syntax, at: number): boolean {
  return (
    /^(?:VERB|X)$/.test(syntax.partOf(at)) &&
    !/^(?:amod|compound|case|mark|fixed|flat)/.test(syntax.relationOf(at))
  );
}

function readVerb(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  at: number,
  form: CueForm,
): readonly Attribution[] {
  if (isPassiveVerb(syntax, at)) return readPassive(context, syntax, sentence, at, form);
  const subject = toSubject(context, syntax, at);
  if (subject) return readSubject(context, syntax, sentence, at, form, subject);
  const unparsed = readUnparsed(context, syntax, sentence, at, form);
  const mistaken = unparsed.length === 0 ? toMistakenSubject(syntax, at) : -1;
  if (mistaken < 0) return unparsed;
  return readSubject(context, syntax, sentence, at, form, { head: mistaken, relative: -1 });
}

function readSubject(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  at: number,
  form: CueForm,
  { head, relative }: ClauseSubject,
): readonly Attribution[] {
  const phrase = toNounPhrase(context, syntax, head);
  if (!isReport(context, syntax, sentence, at, form, phrase)) return [];
  const cue = { from: at, to: at + 1 };
  const stated = relative >= 0 ? { from: relative, to: relative + 1 } : phrase;
  const content = toParsedContent(context, syntax, sentence, stated, cue, form);
  if (relative >= 0) return [{ source: stated, antecedent: phrase, cue, content, rule: "source-verb" }];
  return toSources(context, syntax, head).map((source) => ({
    source,
    antecedent: null,
    cue,
    content,
    rule: at < head && syntax.headOf(head) === at ? "verb-source" : "source-verb",
  }));
}

/** Who does it, unless the parse took that out of a quotation. */
function toSubject({ quotationAt }: SourceContext, syntax: Syntax, at: number): ClauseSubject | null {
  const subject = toClauseSubject(syntax, at);
  return subject && (quotationAt[subject.head] ?? -1) < 0 ? subject : null;
}

/** Where the parse has nobody who says it, the words about the verb may. */
function readUnparsed(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  at: number,
  form: CueForm,
): readonly Attribution[] {
  const attribution = readVerbCue(context, sentence, at, form);
  return attribution && !isGoverned(context, syntax, attribution) ? [attribution] : [];
}

/** What the words take for who says it may be what another verb or preposition governs. */
function isGoverned(context: SourceContext, syntax: Syntax, { source, cue }: Attribution): boolean {
  if (!source || source.from > cue.from) return false;
  const head = toHead(source, context);
  const isBeside = syntax.parsed.tokens
    .slice(source.to, cue.from)
    .every((_, at) => /^(?:AUX|ADV|PART)$/.test(syntax.partOf(source.to + at)));
  if (!isBeside && /^(?:obj|iobj|nmod:poss|compound|obl:unmarked)$/.test(syntax.relationOf(head)))
    return true;
  const preposition = syntax.childOf(head, "case");
  return preposition >= 0 && preposition < source.from;
}

function readPassive(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  at: number,
  form: CueForm,
): readonly Attribution[] {
  const agent = toAgent(syntax, at);
  if (agent < 0) return readUnparsed(context, syntax, sentence, at, form);
  const surface = readVerbCue(context, sentence, at, form) ?? toReduced(at, form);
  if (!surface) return [];
  return toSources(context, syntax, agent).map((source) => ({ ...surface, source }));
}

/** "a badge, reported by the paper as stolen": a participle of saying whose content the words about it don't give. */
function toReduced(at: number, { kind, base }: CueForm): Attribution | null {
  if (kind !== "say" || NEEDS_WORDS.has(base) || ACTING_VERBS.has(base)) return null;
  return { source: null, antecedent: null, cue: { from: at, to: at + 1 }, content: [], rule: "passive" };
}
