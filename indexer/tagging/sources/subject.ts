import { readCueForms } from "../../knowledge/sources/cue-verbs";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { findPhraseBefore } from "./noun-phrase";
import { type SourceContext, toBearer } from "./source-context";

/** A verb's subject; `antecedent` is whom a relative pronoun stands for, `verb` where the finite verb begins. */
export type Subject = {
  readonly phrase: TokenSpan;
  readonly antecedent: TokenSpan | null;
  readonly verb: number;
};

const HELPING = new Set(["AUX", "ADV", "PART"]);
const RELATIVES = new Set(["who", "which", "that"]);
const JOINING = new Set(["and", "but", "or", "then", "yet"]);
const FARTHEST_COMMA = 40;
const FARTHEST_MAIN = 90;
const DEEPEST = 4;
const MOST_TRIED = 4;

/**
 * The subject of the verb at `at`: over helping verbs and adverbs, up a chain of verbs ("appeared to suggest"), over
 * an apposition or brackets, and back to the first of verbs joined by "and".
 */
export function findSubject(
  context: SourceContext,
  sentence: Sentence,
  at: number,
  depth = 0,
): Subject | null {
  if (depth > DEEPEST) return null;
  const { tokens, parts } = context.parsed;
  const end = overHelpers(context, sentence, at);
  const before = end - 1;
  if (before < sentence.from) return null;
  const word = tokens[before]?.lower ?? "";
  if (RELATIVES.has(word)) return toRelative(context, sentence, before);
  const isInfinitive = end < at && tokens[end]?.lower === "to";
  if (parts[before] === "VERB" && (isInfinitive || tokens[at]?.lower.endsWith("ing")))
    return findSubject(context, sentence, before, depth + 1);
  // "urges voters to report": who reports is no subject that the text states.
  if (isInfinitive) return null;
  if (JOINING.has(word)) return findJoined(context, sentence, before, depth);
  if (word === "," || word === ")" || word === "—" || word === "–" || word === "--")
    return overInsertion(context, sentence, before, depth);
  const phrase = findPhraseBefore(context, end, sentence.from);
  return phrase && { phrase, antecedent: null, verb: end };
}

function overHelpers({ parsed: { tokens, parts } }: SourceContext, sentence: Sentence, at: number): number {
  let end = at;
  while (end > sentence.from) {
    const word = tokens[end - 1]?.lower ?? "";
    if (!HELPING.has(parts[end - 1] ?? "") && !/^(?:to|not|n't|also|even|once|again|then|later)$/.test(word))
      break;
    if (
      /^(?:'s|’s)$/.test(word) &&
      parts[end - 1] === "PART" &&
      end === at &&
      !/(?:ing|ed|n)$/.test(tokens[at]?.lower ?? "")
    )
      break;
    end--;
  }
  return end;
}

function toRelative(context: SourceContext, sentence: Sentence, at: number): Subject | null {
  const { tokens } = context.parsed;
  let end = at;
  if (tokens[end - 1]?.text === ",") end--;
  const antecedent = findPhraseBefore(context, end, sentence.from);
  if (tokens[at]?.lower !== "who" && antecedent === null) return null;
  return { phrase: { from: at, to: at + 1 }, antecedent, verb: at + 1 };
}

/** "X praised A and criticized B": the subject of the verb before. */
function findJoined(context: SourceContext, sentence: Sentence, at: number, depth: number): Subject | null {
  const { parts } = context.parsed;
  const least = Math.max(sentence.from, at - FARTHEST_COMMA);
  let tried = 0;
  for (let verb = at - 1; verb >= least && tried < MOST_TRIED; verb--) {
    if (parts[verb] !== "VERB" || (context.quotationAt[verb] ?? -1) >= 0) continue;
    tried++;
    const subject = findSubject(context, sentence, verb, depth + 2);
    if (subject && toBearer(subject.phrase, context) !== "other") return subject;
  }
  return null;
}

/** "X, a senator from Y, said" and "Rep. X (R-Ohio) said": what stands before the insertion. */
function overInsertion(
  context: SourceContext,
  sentence: Sentence,
  at: number,
  depth: number,
): Subject | null {
  const { tokens } = context.parsed;
  const opening = tokens[at]?.text === ")" ? "(" : (tokens[at]?.text ?? "");
  for (let comma = at - 1; comma > sentence.from && at - comma < FARTHEST_COMMA; comma--) {
    if (tokens[comma]?.text !== opening) continue;
    const phrase = findPhraseBefore(context, comma, sentence.from);
    if (phrase && toBearer(phrase, context) !== "other") return { phrase, antecedent: null, verb: at + 1 };
    if (opening === "(" && tokens[comma - 1]?.text === ",")
      return overInsertion(context, sentence, comma - 1, depth + 1);
  }
  return null;
}

/** The subject of the sentence's main clause, for "…, adding that …": that of the nearest finite verb with a speaker. */
export function findMainSubject(context: SourceContext, sentence: Sentence, before: number): Subject | null {
  const { tokens, parts } = context.parsed;
  const forms = readCueForms();
  const least = Math.max(sentence.from, before - FARTHEST_MAIN);
  let tried = 0;
  for (let at = before - 1; at > least && tried < MOST_TRIED * 2; at--) {
    const word = tokens[at]?.lower ?? "";
    if ((context.quotationAt[at] ?? -1) >= 0 || word.endsWith("ing") || tokens[at - 1]?.lower === "to")
      continue;
    if (parts[at] !== "VERB" && parts[at] !== "AUX" && !forms.has(word)) continue;
    tried++;
    const subject = findSubject(context, sentence, at);
    if (subject && toBearer(subject.phrase, context) !== "other") return subject;
  }
  return null;
}
