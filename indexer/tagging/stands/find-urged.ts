import type { Referent } from "../who/referents";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { toWishedStand } from "./wished-stand";
import { findWishes } from "./wishes";

/** Words that may stand before an imperative. */
const BEFORE = new Set([
  "please",
  "just",
  "do",
  "don't",
  "not",
  "n't",
  "n’t",
  "never",
  "always",
  "also",
  "now",
]);
/** Imperatives that say nothing of what is wanted. */
const PHRASES = new Set(["thank", "look", "see", "let", "say", "imagine", "remember", "believe", "god"]);

/** "End the war!", "let us end it", "it is time to end it", in the words of a speaker, who wants it. */
export function findUrged(context: StandContext, token: number): readonly Stand[] {
  const holder = context.speakerAt(token);
  if (holder === null || context.clauses.isSupposed(token)) return [];
  if (isImperative(context, token)) return toStands(context, holder, "imperative", token, [token]);
  const inner = [...findLet(context, token), ...findDueTime(context, token)];
  return toStands(context, holder, "duty", token, inner);
}

function toStands(
  context: StandContext,
  holder: Referent,
  name: string,
  cue: number,
  clauses: readonly number[],
): readonly Stand[] {
  return clauses
    .flatMap((clause) => findWishes(context, clause, 1))
    .map((wish) => toWishedStand({ holder, name, kind: "statement", cue, marks: [] }, wish));
}

/** A verb in its base form that begins a sentence or a quotation, without a subject. */
function isImperative({ basesAt, syntax, wordAt }: StandContext, verb: number): boolean {
  const word = wordAt(verb);
  if (syntax.partOf(verb) !== "VERB" || PHRASES.has(word) || !basesAt(verb).includes(word)) return false;
  if (/(?:ing|ed|[^s]s)$/.test(word) || !isMain(syntax.relationOf(verb))) return false;
  if (syntax.childrenOf(verb, "nsubj", "nsubj:pass", "aux:pass", "mark", "cop").length > 0) return false;
  let before = verb - 1;
  while (BEFORE.has(wordAt(before))) before--;
  const sentence = syntax.parsed.sentences[syntax.parsed.sentenceOf[verb] ?? 0];
  return before < (sentence?.from ?? 0) || /["“‘:]$/.test(wordAt(before));
}

function isMain(relation: string): boolean {
  return ["root", "ccomp", "parataxis"].includes(relation);
}

/** "Let us end it", "let's end it". */
function findLet({ syntax, wordAt }: StandContext, verb: number): readonly number[] {
  const isUs = syntax.childrenOf(verb, "obj", "nsubj").some((one) => /^(?:us|'s|’s)$/.test(wordAt(one)));
  return wordAt(verb) === "let" && isUs ? syntax.childrenOf(verb, "xcomp", "ccomp") : [];
}

/** "It is time to end it", "it is time for them to go". */
function findDueTime({ syntax, wordAt }: StandContext, noun: number): readonly number[] {
  if (wordAt(noun) !== "time" || syntax.childOf(noun, "cop") < 0) return [];
  return syntax
    .childrenOf(noun, "acl", "advcl", "xcomp", "ccomp", "csubj")
    .filter((one) => one > noun && syntax.childrenOf(one, "mark").some((mark) => wordAt(mark) === "to"));
}
