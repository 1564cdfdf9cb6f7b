import { readCueForms } from "../../knowledge/sources/cue-verbs";
import type { Syntax } from "../syntax/syntax";
import type { TokenSpan } from "../text/token-span";
import type { Attribution } from "./attribution";
import { toJoined, toNounPhrase } from "./parsed-phrase";
import { type SourceContext, toBearer, toHead } from "./source-context";

const REPORTS =
  /^(?:reports?|stud(?:y|ies)|polls?|surveys?|data|media|newspapers?|statements?|documents?|figures|statistics)$/;
const CITING = new Set(["cite", "quote"]);

/** Whom a source itself cites: "Yonhap, citing the spy agency, said", "the paper quoted Reed as saying". */
export function findCited(context: SourceContext, syntax: Syntax, by: Attribution): readonly Attribution[] {
  const verb = by.cue.from;
  const base = readCueForms().get(context.parsed.tokens[verb]?.lower ?? "")?.base ?? "";
  const object = CITING.has(base) ? syntax.childOf(verb, "obj") : -1;
  if (object < 0) return [];
  return toJoined(syntax, object)
    .map((head) => toNounPhrase(syntax, head))
    .filter((phrase) => isSomebody(context, phrase))
    .map((source) => ({ source, antecedent: null, cue: by.cue, content: by.content, rule: "cited" }));
}

/** People and reports; not a law or a worry that somebody cites as a reason. */
function isSomebody(context: SourceContext, phrase: TokenSpan): boolean {
  const word = context.parsed.tokens[toHead(phrase, context)]?.lower ?? "";
  return /^(?:actor|person)$/.test(toBearer(phrase, context)) || REPORTS.test(word);
}
