import type { Syntax } from "../syntax/syntax";
import type { Sentence } from "../text/parsed-text";
import type { Attribution } from "./attribution";
import { toClauseSubject } from "./clause-subject";
import { toContentSpan } from "./content";
import { toNounPhrase } from "./parsed-phrase";
import { type SourceContext, toBearer } from "./source-context";

/** Fewer words in marks are a name or an expression. */
const SHORTEST = 6;

/**
 * Who is quoted though no verb says so: "Reed took a parting shot on Twitter: “…”", "the mayor reacted, “…”". The quotation is
 * behind a colon or comma, and the sentence has one who acts.
 */
export function findIntroducedQuotes(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  known: readonly Attribution[],
): readonly Attribution[] {
  const { tokens } = context.parsed;
  for (let at = sentence.from + 2; at < sentence.to; at++) {
    const quotation = context.quotations[context.quotationAt[at] ?? -1];
    const isBehind = /^[:,]$/.test(tokens[at - 1]?.text ?? "");
    if (quotation?.from !== at || !isBehind || quotation.to - at < SHORTEST) continue;
    if (known.some(({ content }) => content.some(({ from, to }) => from < quotation.to && at < to)))
      return [];
    return toIntroduced(context, syntax, sentence, at);
  }
  return [];
}

function toIntroduced(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  quote: number,
): readonly Attribution[] {
  const { quotations, quotationAt, parsed } = context;
  const quotation = quotations[quotationAt[quote] ?? -1];
  const verb = toMainVerb(context, syntax, sentence, quote);
  const subject = verb >= 0 ? toClauseSubject(syntax, verb) : null;
  if (!quotation || !subject || subject.head >= quote || (quotationAt[subject.head] ?? -1) >= 0) return [];
  const source = toNounPhrase(context, syntax, subject.head);
  if (!/^(?:actor|person|pronoun|document)$/.test(toBearer(source, context))) return [];
  const content = toContentSpan(parsed, quotation.from, quotation.to);
  return [
    {
      source,
      antecedent: null,
      cue: { from: verb, to: verb + 1 },
      content: content ? [content] : [],
      rule: "quotation-after",
    },
  ];
}

/** The last verb of the sentence's own before the quotation that has somebody who does it. */
function toMainVerb(
  { quotationAt }: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  quote: number,
): number {
  for (let at = sentence.from; at < quote; at++) {
    const isMain =
      syntax.partOf(at) === "VERB" && /^(?:root|conj|parataxis|ccomp)$/.test(syntax.relationOf(at));
    if (isMain && (quotationAt[at] ?? -1) < 0 && syntax.childOf(at, "nsubj") >= 0) return at;
  }
  return -1;
}
