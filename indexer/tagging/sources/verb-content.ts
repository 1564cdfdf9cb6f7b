import type { CueForm } from "../../knowledge/sources/cue-verbs";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { toContentAfter, toContentBefore } from "./content";
import type { SourceContext } from "./source-context";
import type { Subject } from "./subject";

const WITH_LISTENER = new Set(["tell", "remind", "inform", "assure", "warn", "say"]);

/** What a subject and its citing verb attribute: what stands before them, or after the verb. */
export function toVerbContent(
  context: SourceContext,
  sentence: Sentence,
  { phrase, verb }: Subject,
  cue: TokenSpan,
  form: CueForm,
): readonly TokenSpan[] {
  const { tokens } = context.parsed;
  const isParted = /^[,—–”"’']$/.test(tokens[phrase.from - 1]?.text ?? "");
  const isQuoted = [1, 2].some(
    (step) => phrase.from - step >= sentence.from && (context.quotationAt[phrase.from - step] ?? -1) >= 0,
  );
  const isBefore = form.kind === "say" && form.form !== "ing" && isParted && verb <= cue.from;
  if (isBefore && (isQuoted || closesClause(context, sentence, phrase, cue.to)))
    return toContentBefore(context, sentence, { from: phrase.from, to: cue.to });
  return toContentAfter(context, sentence, cue.to, WITH_LISTENER.has(form.base));
}

/** "It is over, a spokesman said Monday.": the sentence ends with source and cue, or says but when and where. */
function closesClause(context: SourceContext, sentence: Sentence, phrase: TokenSpan, end: number): boolean {
  const { tokens, parts } = context.parsed;
  if (end >= sentence.to || /^[.,;]$/.test(tokens[end]?.text ?? "")) return true;
  if (/^(?:ADP|SCONJ)$/.test(parts[sentence.from] ?? "") || phrase.from - sentence.from < 4) return false;
  if (parts[end] !== "ADP" && !/day$|^last$|^this$/.test(tokens[end]?.lower ?? "")) return false;
  for (let at = end; at < sentence.to; at++)
    if (tokens[at]?.lower === "that" || (context.quotationAt[at] ?? -1) >= 0) return false;
  return true;
}
