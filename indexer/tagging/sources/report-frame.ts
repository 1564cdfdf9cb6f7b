import { ACTING_VERBS, ACTS_ON } from "../../knowledge/sources/acting-verbs";
import { type CueForm, NEEDS_WORDS } from "../../knowledge/sources/cue-verbs";
import type { Syntax } from "../syntax/syntax";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { type SourceContext, toBearer } from "./source-context";

/** How far after a verb a quotation that it brings may open. */
const NEAR = 12;

/** Whether a verb with this subject reports words, judgements or thoughts; else it is a deed. */
export function isReport(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  at: number,
  { kind, base }: CueForm,
  subject: TokenSpan,
): boolean {
  const bearer = toBearer(subject, context);
  const hasWords = bringsWords(context, syntax, sentence, at, subject);
  const isIt = context.parsed.tokens[subject.from]?.lower === "it" && kind === "say";
  if (bearer === "other") return (kind === "say" || kind === "show") && (hasWords || isIt);
  if (hasWords)
    return kind !== "mind" || !/^(?:you|who)$/.test(context.parsed.tokens[subject.from]?.lower ?? "");
  const next = context.parsed.tokens[at + 1]?.text ?? ".";
  const closes = at + 1 >= sentence.to || /^[.,;:]$/.test(next);
  if (NEEDS_WORDS.has(base) && closes) return true;
  if (NEEDS_WORDS.has(base) || ACTING_VERBS.has(base) || isDeedOn(context, syntax, at, base)) return false;
  if (kind === "say") return true;
  if (kind === "show") return bearer === "document" || syntax.childOf(at, "ccomp") >= 0;
  const isBare = syntax.childOf(at, "obj", "xcomp", "ccomp", "obl", "advcl") < 0;
  if (bearer === "document") return kind === "speak" && !isBare;
  return !isBare;
}

/** A clause, a quotation, or the sentence that it is set into. */
export function bringsWords(
  { quotationAt }: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  at: number,
  subject: TokenSpan,
): boolean {
  if (syntax.childOf(at, "ccomp") >= 0) return true;
  const first = Math.min(subject.from, at);
  if ([1, 2].some((step) => first - step >= sentence.from && (quotationAt[first - step] ?? -1) >= 0))
    return true;
  if (syntax.relationOf(at) === "parataxis") return true;
  for (let next = at + 1; next < Math.min(sentence.to, at + NEAR); next++)
    if ((quotationAt[next] ?? -1) >= 0) return true;
  return false;
}

/** "claimed lives", "denied funding": what the object is makes a deed of it. */
function isDeedOn(context: SourceContext, syntax: Syntax, at: number, base: string): boolean {
  const objects = ACTS_ON.get(base);
  const object = syntax.childOf(at, "obj");
  return objects?.has(context.parsed.tokens[object]?.lower ?? "") ?? false;
}
