import type { CueForm } from "../../knowledge/sources/cue-verbs";
import type { Syntax } from "../syntax/syntax";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { toContentBefore, toContentSpan } from "./content";
import type { SourceContext } from "./source-context";
import { toVerbContent } from "./verb-content";

/** What a subject and its citing verb attribute: what stands before "said Reed", the verb's clause, else what the words about it give. */
export function toParsedContent(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  phrase: TokenSpan,
  cue: TokenSpan,
  form: CueForm,
): readonly TokenSpan[] {
  if (phrase.from > cue.from && form.kind === "say")
    return toContentBefore(context, sentence, { from: cue.from, to: phrase.to });
  const surface = toVerbContent(context, sentence, { phrase, antecedent: null, verb: phrase.to }, cue, form);
  return toClause(context, syntax, sentence, cue) ?? surface;
}

/** The clause that is the verb's object, to the end of a quotation that it opens; null where it has none behind it. */
function toClause(
  context: SourceContext,
  syntax: Syntax,
  sentence: Sentence,
  cue: TokenSpan,
): readonly TokenSpan[] | null {
  const clause = syntax.childOf(cue.from, "ccomp");
  if (clause <= cue.from) return null;
  const { from, to } = syntax.phraseOf(clause);
  if (from < cue.to || to > sentence.to) return null;
  const quotation = context.quotations[context.quotationAt[to - 1] ?? -1];
  const span = toContentSpan(context.parsed, from, quotation ? Math.max(to, quotation.to) : to);
  return span && [span];
}
