import type { CueForm } from "../../knowledge/sources/cue-verbs";
import type { Syntax } from "../syntax/syntax";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import type { SourceContext } from "./source-context";
import { toVerbContent } from "./verb-content";

/** What a subject and its citing verb attribute. */
export function toParsedContent(
  context: SourceContext,
  _syntax: Syntax,
  sentence: Sentence,
  phrase: TokenSpan,
  cue: TokenSpan,
  form: CueForm,
): readonly TokenSpan[] {
  return toVerbContent(context, sentence, { phrase, antecedent: null, verb: phrase.to }, cue, form);
}
