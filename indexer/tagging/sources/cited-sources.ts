import { readCueForms } from "../../knowledge/sources/cue-verbs";
import type { Syntax } from "../syntax/syntax";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import type { Attribution } from "./attribution";
import { toContentSpan } from "./content";
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
    const object = CITING.has(base) && (context.quotationAt[at] ?? -1) < 0 ? syntax.childOf(at, "obj") : -1;
    if (object > at) found.push(...toCited(context, syntax, at, object));
  }
  return found;
}

function toCited(
  context: SourceContext,
  syntax: Syntax,
  verb: number,
  object: number,
): readonly Attribution[] {
  const clause = syntax.childOf(verb, "advcl", "ccomp", "xcomp");
  const span = clause > object ? syntax.phraseOf(clause) : null;
  const content = span && toContentSpan(context.parsed, span.from, span.to);
  return toJoined(syntax, object)
    .map((head) => toNounPhrase(context, syntax, head))
    .filter((phrase) => isSomebody(context, phrase))
    .map((source) => ({
      source,
      antecedent: null,
      cue: { from: verb, to: verb + 1 },
      content: content ? [content] : [],
      rule: "cited",
    }));
}

/** People and reports; not a law or a worry that somebody cites as a reason. */
function isSomebody(context: SourceContext, phrase: TokenSpan): boolean {
  const word = context.parsed.tokens[toHead(phrase, context)]?.lower ?? "";
  return /^(?:actor|person)$/.test(toBearer(phrase, context)) || REPORTS.test(word);
}
