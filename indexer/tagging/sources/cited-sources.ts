import { readCueForms } from "../../knowledge/sources/cue-verbs";
import type { Syntax } from "../syntax/syntax";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import type { Attribution } from "./attribution";
import { toContentSpan } from "./content";
import { findPhraseAfter } from "./noun-phrase";
import { toJoined, toNounPhrase } from "./parsed-phrase";
import { type SourceContext, toBearer, toHead } from "./source-context";

const REPORTS =
  /^(?:reports?|stud(?:y|ies)|polls?|surveys?|data|media|newspapers?|statements?|documents?|figures|statistics)$/;
const CITING = new Set(["cite", "quote"]);

/** Whom a source itself cites: "Yonhap, citing the spy agency, said", "the paper quoted Reed as saying". */
export function findCited(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const base = readCueForms().get(context.parsed.tokens[at]?.lower ?? "")?.base ?? "";
    if (!CITING.has(base) || (context.quotationAt[at] ?? -1) >= 0) continue;
    const content = toCitedContent(context, syntax, at);
    const phrases = toCitedPhrases(context, syntax, sentence, at).filter((one) => isSomebody(context, one));
    const rest = { antecedent: null, cue: { from: at, to: at + 1 }, content, rule: "cited" };
    found.push(...phrases.map((source) => ({ source, ...rest })));
  }
  return found;
}

/** The objects of a verb of citing; of "citing", where the parse has none, the phrase behind it. */
function toCitedPhrases(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  verb: number,
): readonly TokenSpan[] {
  const object = syntax.childOf(verb, "obj");
  if (object > verb) return toJoined(syntax, object).map((head) => toNounPhrase(context, syntax, head));
  const isParticiple = /ing$/.test(context.parsed.tokens[verb]?.lower ?? "");
  const beside = isParticiple ? findPhraseAfter(context, verb + 1, sentence.to) : null;
  return beside ? [beside] : [];
}

/** What the cited are cited for: the clause of the verb of citing, or of the one that it hangs under. */
function toCitedContent(context: SourceContext, syntax: Syntax, verb: number): readonly TokenSpan[] {
  const up = syntax.headOf(verb);
  const clause = [verb, up, syntax.headOf(up)]
    .map((at) => (at < 0 ? -1 : syntax.childOf(at, "ccomp")))
    .find((at) => at > verb);
  const span = clause === undefined ? null : syntax.phraseOf(clause);
  const content = span && toContentSpan(context.parsed, span.from, span.to);
  return content ? [content] : [];
}

/** People and reports; not a law or a worry that somebody cites as a reason. */
function isSomebody(context: SourceContext, phrase: TokenSpan): boolean {
  const word = context.parsed.tokens[toHead(phrase, context)]?.lower ?? "";
  return /^(?:actor|person)$/.test(toBearer(phrase, context)) || REPORTS.test(word);
}
