import { ADJECTIVE_CUES, NOUN_CUES, SAID_NOUNS } from "../../knowledge/sources/citing-nouns";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import type { Attribution } from "./attribution";
import { toContentAfter } from "./content";
import { findPhraseAfter, findPhraseBefore } from "./noun-phrase";
import { type SourceContext, toBearer } from "./source-context";
import { findSubject } from "./subject";

const OWNERS = new Set(["his", "her", "their", "my", "our", "its", "your"]);
const OPENERS = new Set(["that"]);
const BE = new Set(
  "is are was were be been being am 's 're 'm feel feels felt seem seems seemed remain remains".split(" "),
);

/** Who is cited by nouns ("X's claim that", "allegations by") and by adjectives ("is confident that"). */
export function findNounCues(context: SourceContext, sentence: Sentence): readonly Attribution[] {
  const { tokens, parts } = context.parsed;
  const found: Attribution[] = [];
  for (let at = sentence.from + 1; at < sentence.to; at++) {
    if ((context.quotationAt[at] ?? -1) >= 0) continue;
    const word = tokens[at]?.lower ?? "";
    const attribution =
      NOUN_CUES.has(word) && parts[at] !== "VERB"
        ? (readMade(context, sentence, at) ?? readNoun(context, sentence, at))
        : ADJECTIVE_CUES.has(word) && parts[at] !== "NOUN"
          ? readAdjective(context, sentence, at)
          : null;
    if (attribution) found.push(attribution);
  }
  return found;
}

const MAKES = new Set(
  "made makes make making issued issues released gave gives delivered expressed expresses voiced raised offered posted repeated".split(
    " ",
  ),
);

/** "made the suggestion in an article", "issued a statement". */
function readMade(context: SourceContext, sentence: Sentence, at: number): Attribution | null {
  const { tokens, parts } = context.parsed;
  let verb = at - 1;
  while (verb > sentence.from && at - verb < 5 && /^(?:DET|ADJ|NOUN|NUM)$/.test(parts[verb] ?? "")) verb--;
  if (!MAKES.has(tokens[verb]?.lower ?? "")) return null;
  const subject = findSubject(context, sentence, verb);
  if (!subject || toBearer(subject.phrase, context) === "other") return null;
  const attribution = toAttribution(context, sentence, subject.phrase, { from: verb, to: at + 1 }, "made");
  return { ...attribution, antecedent: subject.antecedent };
}

function readNoun(context: SourceContext, sentence: Sentence, at: number): Attribution | null {
  const { tokens } = context.parsed;
  if (!OPENERS.has(tokens[at + 1]?.lower ?? "")) return readNounBy(context, sentence, at);
  const source = findOwner(context, sentence, at);
  if (!source || toBearer(source, context) === "other") return null;
  return toAttribution(context, sentence, source, { from: at, to: at + 1 }, "noun");
}

/** "criticism by X", "comments from X". */
function readNounBy(context: SourceContext, sentence: Sentence, at: number): Attribution | null {
  const { tokens } = context.parsed;
  if (!SAID_NOUNS.has(tokens[at]?.lower ?? "") || !/^(?:by|from)$/.test(tokens[at + 1]?.lower ?? ""))
    return null;
  const source = findPhraseAfter(context, at + 2, sentence.to);
  if (!source || !/^(?:actor|person)$/.test(toBearer(source, context))) return null;
  return toAttribution(context, sentence, source, { from: at, to: at + 1 }, "noun-by");
}

/** Whose claim it is: "his claim", "the minister's repeated claims"; adjectives may stand between. */
function findOwner(context: SourceContext, sentence: Sentence, at: number): TokenSpan | null {
  const { tokens, parts } = context.parsed;
  let before = at - 1;
  while (before > sentence.from && at - before < 4 && /^(?:ADJ|NOUN|NUM|ADV)$/.test(parts[before] ?? ""))
    before--;
  const word = tokens[before]?.lower ?? "";
  if (OWNERS.has(word)) return { from: before, to: before + 1 };
  if (word !== "'s" && word !== "’s" && word !== "'" && word !== "’") return null;
  return findPhraseBefore(context, before, sentence.from);
}

function readAdjective(context: SourceContext, sentence: Sentence, at: number): Attribution | null {
  const { tokens, parts } = context.parsed;
  if (!/^(?:that|about|of|to|by|with|in|over|if|whether|he|she|they)$/.test(tokens[at + 1]?.lower ?? ""))
    return null;
  let verb = at - 1;
  while (
    verb > sentence.from &&
    (parts[verb] === "ADV" || /^(?:n't|not|more|very)$/.test(tokens[verb]?.lower ?? ""))
  )
    verb--;
  if (!BE.has(tokens[verb]?.lower ?? "")) return null;
  const subject = findSubject(context, sentence, verb);
  if (!subject || !/^(?:actor|person|pronoun)$/.test(toBearer(subject.phrase, context))) return null;
  const attribution = toAttribution(context, sentence, subject.phrase, { from: at, to: at + 1 }, "adjective");
  return { ...attribution, antecedent: subject.antecedent };
}

function toAttribution(
  context: SourceContext,
  sentence: Sentence,
  source: TokenSpan,
  cue: TokenSpan,
  rule: string,
): Attribution {
  return { source, antecedent: null, cue, content: toContentAfter(context, sentence, cue.to, false), rule };
}
