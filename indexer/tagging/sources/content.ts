import type { ParsedText, Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { toClauseEnd } from "./clause-end";
import type { SourceContext } from "./source-context";

const EDGE = /^[,.;:—–-]$/;
/** How far from the cue "that" or a quotation may open, when the listener stands between; and when not. */
const NEAR_LISTENER = 24;
const NEAR = 6;

/** A stretch of tokens without stops at its edges; null when no word is left. */
export function toContentSpan({ tokens }: ParsedText, first: number, last: number): TokenSpan | null {
  let from = first;
  let to = last;
  while (from < to && EDGE.test(tokens[from]?.text ?? "")) from++;
  while (to > from && EDGE.test(tokens[to - 1]?.text ?? "")) to--;
  for (let at = from; at < to; at++) if (/[\p{L}\p{N}]/u.test(tokens[at]?.text ?? "")) return { from, to };
  return null;
}

function spansOf(parsed: ParsedText, ranges: readonly TokenSpan[]): readonly TokenSpan[] {
  return ranges.map(({ from, to }) => toContentSpan(parsed, from, to)).filter((span) => span !== null);
}

/** What stands before source and cue in their sentence, and what goes on after them. */
export function toContentBefore(
  context: SourceContext,
  sentence: Sentence,
  clause: TokenSpan,
): readonly TokenSpan[] {
  const { parsed } = context;
  const before = quotationEndingAt(context, clause.from) ?? { from: sentence.from, to: clause.from };
  const after =
    quotationAfter(context, sentence, clause.to) ??
    quotationNext(context, clause) ??
    clauseAfter(context, sentence, clause);
  return spansOf(parsed, after ? [before, after] : [before]);
}

/** What stands after the cue: from "that" or the quotation on, to the clause's end or the quotation's. */
export function toContentAfter(
  context: SourceContext,
  sentence: Sentence,
  cueEnd: number,
  hasListener: boolean,
): readonly TokenSpan[] {
  const { tokens } = context.parsed;
  const after = tokens[cueEnd]?.text === ":" ? quotationOrNext(context, sentence, cueEnd + 1) : null;
  if (after) return spansOf(context.parsed, [after]);
  const most = Math.min(sentence.to, cueEnd + (hasListener ? NEAR_LISTENER : NEAR));
  for (let at = cueEnd; at < most; at++) {
    const quotation = context.quotations[context.quotationAt[at] ?? -1];
    if (!hasListener && tokens[at]?.text === "," && (context.quotationAt[at + 1] ?? -1) < 0) break;
    const isParted = /^[,:]$/.test(tokens[at - 1]?.text ?? "");
    if (quotation?.from === at && isParted) return spansOf(context.parsed, [{ from: at, to: quotation.to }]);
    if (tokens[at]?.lower === "that" || (quotation?.from === at && hasListener))
      return spansOf(context.parsed, [{ from: at, to: toClauseEnd(context, sentence, at, true) }]);
  }
  const rest = { from: cueEnd, to: toClauseEnd(context, sentence, cueEnd, hasListener) };
  const spoken =
    hasListener && rest.to >= sentence.to - 1 ? quotationOrNext(context, sentence, sentence.to, true) : null;
  return spansOf(context.parsed, [spoken ?? rest]);
}

/** After a colon at the sentence's end: the quotation that follows, else the next sentence. */
function quotationOrNext(
  { parsed, quotations, quotationAt }: SourceContext,
  sentence: Sentence,
  at: number,
  quotedOnly = false,
): TokenSpan | null {
  if (at < sentence.to) return null;
  const next = parsed.sentences[(parsed.sentenceOf[sentence.from] ?? 0) + 1];
  if (!next) return null;
  const quotation = quotations[quotationAt[next.from] ?? -1];
  if (quotation?.from === next.from)
    return quotedOnly && next.paragraph !== sentence.paragraph ? null : quotation;
  return quotedOnly ? null : next;
}

function quotationEndingAt({ quotations, quotationAt }: SourceContext, at: number): TokenSpan | undefined {
  for (const near of [at - 1, at - 2]) {
    const quotation = quotations[quotationAt[near] ?? -1];
    if (quotation && quotation.to <= at) return quotation;
  }
  return undefined;
}

/** "…," he said, "…": the quotation that goes on in the sentence. */
function quotationAfter(
  { quotations, quotationAt }: SourceContext,
  sentence: Sentence,
  from: number,
): TokenSpan | undefined {
  for (let at = from; at < Math.min(sentence.to, from + NEAR_LISTENER); at++) {
    const quotation = quotations[quotationAt[at] ?? -1];
    if (quotation?.from === at) return quotation;
  }
  return undefined;
}

/** "…," he said. "…": a quotation that the paragraph goes on with right after the sentence. */
function quotationNext(
  { parsed, quotations, quotationAt }: SourceContext,
  clause: TokenSpan,
): TokenSpan | undefined {
  const { sentences, sentenceOf, tokens } = parsed;
  const here = sentenceOf[clause.to - 1] ?? 0;
  const next = sentences[here + 1];
  if (!next || next.paragraph !== sentences[here]?.paragraph) return undefined;
  const first = quotations[quotationAt[next.from] ?? -1];
  const wasQuoted = [1, 2].some((step) => (quotationAt[clause.from - step] ?? -1) >= 0);
  if (first?.from !== next.from || !wasQuoted) return undefined;
  return /[.!?]/.test(tokens[first.to - 2]?.text ?? "") || (tokens[first.to]?.breaks ?? 1) > 0
    ? first
    : undefined;
}

/** "If it fails, he argues, there are others": what goes on after the insertion. */
function clauseAfter(context: SourceContext, sentence: Sentence, clause: TokenSpan): TokenSpan | undefined {
  const { tokens, parts } = context.parsed;
  if (tokens[clause.to]?.text !== "," || tokens[clause.from - 1]?.text !== ",") return undefined;
  const next = clause.to + 1;
  if (!/^(?:PRON|DET|PROPN|NOUN|ADV|AUX|CCONJ)$/.test(parts[next] ?? "") || tokens[next]?.lower === "who")
    return undefined;
  return { from: next, to: sentence.to };
}
