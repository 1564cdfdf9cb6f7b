import { readCueForms } from "../../knowledge/sources/cue-verbs";
import type { Sentence } from "../text/parsed-text";
import type { Attribution } from "./attribution";
import { findCited } from "./cited-sources";
import { findAccordingTo } from "./find-according-to";
import { findIntroducedQuotes } from "./find-introduced-quotes";
import { findLabelledLines } from "./find-labelled-lines";
import { findNounCues } from "./find-noun-cues";
import { findParsedVerbs } from "./find-parsed-verbs";
import { findSpokenLines } from "./find-spoken-lines";
import { findVerbCues } from "./find-verb-cues";
import { toSources } from "./joined-sources";
import { type SourceContext, toHead } from "./source-context";

const FINDERS = [findLabelledLines, findSpokenLines, findAccordingTo, findVerbs, findNounCues];
const PARTED_RULES = new Set(["according-to", "noun-by", "noun", "made"]);
/** These cite by words or forms that do little else. */
const STRONG_RULES = new Set([
  "speaker-label",
  "speaker-colon",
  "quotation-dash",
  "according-to",
  "verb-source",
]);

/** Who says what, in the text's order. Words inside a quotation cite nobody of the author's. */
export function findAttributions(context: SourceContext): readonly Attribution[] {
  return context.parsed.sentences.flatMap((sentence) => {
    const found = FINDERS.flatMap((find) => find(context, sentence));
    const cues = new Set<string>();
    const single = found
      .flatMap((one) => toEach(context, one))
      .filter((one) => !cues.has(toKey(one)) && cues.add(toKey(one)));
    return [...dropNested(context, single)].sort((a, b) => a.cue.from - b.cue.from);
  });
}

/** "according to A and B": one each; what the finder of verbs gives is parted already. */
function toEach(context: SourceContext, one: Attribution): readonly Attribution[] {
  const { syntax } = context;
  if (!syntax || !one.source || one.antecedent || !PARTED_RULES.has(one.rule)) return [one];
  const sources = toSources(context, syntax, toHead(one.source, context));
  return sources.length < 2 ? [one] : sources.map((source) => ({ ...one, source }));
}

/** One cue may have several speakers. */
function toKey({ cue, source }: Attribution): string {
  return `${cue.from} ${source?.from}`;
}

/** By the parse, where there is one; else by the words about each verb. */
function findVerbs(context: SourceContext, sentence: Sentence): readonly Attribution[] {
  const { syntax } = context;
  if (!syntax) return findVerbCues(context, sentence);
  const found = findParsedVerbs(context, syntax, sentence);
  const introduced = findIntroducedQuotes(context, syntax, sentence, found);
  return [...found, ...findCited(context, syntax, sentence), ...introduced];
}

/** "She said he plans to": what a citation says of others' thoughts and deeds is its content, not another citation. */
function dropNested(context: SourceContext, found: readonly Attribution[]): readonly Attribution[] {
  const strong = found.filter((one) => isStrong(context, one));
  // What a paper is cited for may well be what somebody else said.
  const holding = strong.filter(({ rule }) => rule !== "according-to" && rule !== "in-document");
  return found.filter((one) => {
    const at = one.cue.from;
    const holders = holding.filter(({ content }) => content.some(({ from, to }) => from <= at && at < to));
    return holders.length === 0 || strong.includes(one);
  });
}

function isStrong({ parsed }: SourceContext, { rule, cue }: Attribution): boolean {
  if (rule !== "source-verb") return STRONG_RULES.has(rule);
  const kind = readCueForms().get(parsed.tokens[cue.from]?.lower ?? "")?.kind;
  return kind === "say" || kind === "show";
}
