import type { Relation, Syntax } from "./syntax";

/** How far a clause is followed upwards for what supposes it. */
const MOST_STEPS = 6;
const INNER: readonly Relation[] = [
  ...(["ccomp", "xcomp", "csubj", "advcl", "acl", "acl:relcl", "parataxis", "conj"] as const),
];
const INVERTED = new Set(["had", "were", "should"]);
const SUPPOSING = new Set(["if", "whether", "unless", "lest", "suppose"]);

/** Whether a predicate is only supposed ("if …", "whether …"), as is all within, or stands in a question. */
export function isSupposed(syntax: Syntax, predicate: number): boolean {
  const { headOf, relationOf } = syntax;
  for (let at = predicate, step = 0; at >= 0 && step < MOST_STEPS; at = headOf(at), step++) {
    if (hasSupposing(syntax, at) || isInverted(syntax, at) || isAsked(syntax, at)) return true;
    if (!INNER.includes(relationOf(at))) break;
  }
  return isQuestion(syntax, predicate);
}

function hasSupposing({ childrenOf, wordAt }: Syntax, predicate: number): boolean {
  return childrenOf(predicate, "mark", "advmod").some((child) => SUPPOSING.has(wordAt(child)));
}

/** "“Was it a crime?” he asked": a question within a sentence. */
function isAsked({ childrenOf, wordAt }: Syntax, predicate: number): boolean {
  return childrenOf(predicate, "punct").some((child) => wordAt(child) === "?");
}

/** "Had they signed it, …": a clause that begins with its auxiliary. */
function isInverted(
  { parsed, childOf, partOf, phraseOf, relationOf, wordAt }: Syntax,
  predicate: number,
): boolean {
  const subject = childOf(predicate, "nsubj", "nsubj:pass");
  const helper = subject < 0 || subject > predicate ? -1 : phraseOf(subject).from - 1;
  const isFirst = helper === parsed.sentences[parsed.sentenceOf[predicate] ?? 0]?.from;
  const isInverting = partOf(helper) === "AUX" && INVERTED.has(wordAt(helper));
  return isInverting && (isFirst || relationOf(predicate) === "advcl");
}

/** The whole sentence ends in a question mark. */
function isQuestion({ parsed }: Syntax, token: number): boolean {
  const sentence = parsed.sentences[parsed.sentenceOf[token] ?? 0];
  return sentence !== undefined && [1, 2].some((back) => parsed.tokens[sentence.to - back]?.text === "?");
}
