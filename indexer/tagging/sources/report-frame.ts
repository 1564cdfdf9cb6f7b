import { ACTING_VERBS, ACTS_ON } from "../../knowledge/sources/acting-verbs";
import { type CueForm, NEEDS_WORDS } from "../../knowledge/sources/cue-verbs";
import type { Syntax } from "../syntax/syntax";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { type Bearer, type SourceContext, toBearer } from "./source-context";

/** How far after a verb a quotation or clause that it brings may begin. */
const NEAR = 12;

/** Whether a verb with this subject reports words, judgements or thoughts; else it is a deed. */
export function isReport(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  at: number,
  form: CueForm,
  subject: TokenSpan,
): boolean {
  const { kind, base } = form;
  const { tokens } = context.parsed;
  const bearer = toBearer(subject, context);
  const isQuoted = isQuoting(context, sentence, at) || isBehindQuotation(context, sentence, subject, at);
  const hasWords = isQuoted || hasClause(syntax, sentence, at);
  const pronoun = tokens[subject.from]?.lower ?? "";
  if (base === "comment" && !hasWords && isNot(syntax, at)) return false;
  if (bearer === "other")
    return (kind === "say" || kind === "show") && (hasWords || (pronoun === "it" && kind === "say"));
  if (ACTING_VERBS.has(base)) return isQuoted;
  if (hasWords) return kind !== "mind" || !/^(?:you|who)$/.test(pronoun);
  if (NEEDS_WORDS.has(base)) return at + 1 >= sentence.to || /^[.,;:]$/.test(tokens[at + 1]?.text ?? ".");
  return !isDeedOn(syntax, at, base) && isReportOn(syntax, at, form, bearer);
}

/** Without words of its own: whoever says says; who judges or thinks does so of something. */
function isReportOn(syntax: Syntax, at: number, { kind }: CueForm, bearer: Bearer): boolean {
  if (kind === "say") return true;
  if (kind === "show") return bearer === "document";
  const isBare = syntax.childOf(at, "obj", "xcomp", "obl", "advcl") < 0;
  return !isBare && (bearer !== "document" || kind === "speak");
}

/** "Has not commented", "did not comment": whoever does not speak is not cited. */
function isNot({ childrenOf, relationOf, parsed: { tokens } }: Syntax, at: number): boolean {
  return childrenOf(at).some(
    (child) => relationOf(child) === "advmod" && /^(?:not|n't|never|yet)$/.test(tokens[child]?.lower ?? ""),
  );
}

/** A quotation opens soon after the verb. */
function isQuoting({ quotationAt }: SourceContext, sentence: Sentence, at: number): boolean {
  for (let next = at + 1; next < Math.min(sentence.to, at + NEAR); next++)
    if ((quotationAt[next] ?? -1) >= 0) return true;
  return false;
}

/** A quotation ends right before the subject or the verb. */
function isBehindQuotation(
  { quotationAt }: SourceContext,
  sentence: Sentence,
  subject: TokenSpan,
  at: number,
): boolean {
  const first = Math.min(subject.from, at);
  return [1, 2].some((step) => first - step >= sentence.from && (quotationAt[first - step] ?? -1) >= 0);
}

/** The verb has a clause for its object, or is set into one: "the talks, he said, are over". */
function hasClause(syntax: Syntax, sentence: Sentence, at: number): boolean {
  return (
    syntax.childOf(at, "ccomp") >= 0 ||
    syntax.relationOf(at) === "parataxis" ||
    hasClauseAfter(syntax, sentence, at)
  );
}

/** A clause with a subject of its own before the next comma, that the parse hung elsewhere: "maintained the talks are over". */
function hasClauseAfter(syntax: Syntax, sentence: Sentence, at: number): boolean {
  const { tokens } = syntax.parsed;
  for (let next = at + 2; next < Math.min(sentence.to, at + NEAR); next++) {
    if (/^(?:[,;:]|and|but|or)$/.test(tokens[next]?.lower ?? "")) return false;
    const subject = syntax.childOf(next, "nsubj", "nsubj:pass");
    const isRelative = /^(?:that|which|who|what)$/.test(tokens[subject]?.lower ?? "");
    if (subject > at && subject < next && !isRelative) return true;
  }
  return false;
}

/** "claimed lives", "denied funding": what the object is makes a deed of it. */
function isDeedOn(syntax: Syntax, at: number, base: string): boolean {
  const object = syntax.childOf(at, "obj");
  return ACTS_ON.get(base)?.has(syntax.parsed.tokens[object]?.lower ?? "") ?? false;
}
