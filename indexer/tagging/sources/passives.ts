import { ACTING_VERBS } from "../../knowledge/sources/acting-verbs";
import { type CueForm, NEEDS_WORDS } from "../../knowledge/sources/cue-verbs";
import type { Sentence } from "../text/parsed-text";
import type { Attribution } from "./attribution";
import { toContentAfter, toContentBefore } from "./content";
import { findPhraseAfter } from "./noun-phrase";
import { type SourceContext, toBearer } from "./source-context";

const BE = new Set("is are was were be been being 's 're 'm am".split(" "));
const GETS = new Set(["get", "gets", "got", "gotten"]);
/** What is done by somebody in the passive is a deed with these, not a word or thought. */
const DEEDS = new Set(
  "authorize conclude appreciate order instruct love respect trust sing write".split(" "),
);
const AFTER_PASSIVE = 14;

/** Whether the verb at `at` is passive: "was reported", "as reported by". */
export function isPassive(
  { parsed: { tokens, parts } }: SourceContext,
  sentence: Sentence,
  at: number,
  { form }: CueForm,
): boolean {
  if (form !== "past" && form !== "participle") return false;
  let before = at - 1;
  while (
    before > sentence.from &&
    (parts[before] === "ADV" || /^(?:not|n't)$/.test(tokens[before]?.lower ?? ""))
  )
    before--;
  const word = tokens[before]?.lower ?? "";
  // "as reported by", "criticized by all"
  if (tokens[at + 1]?.lower === "by" && parts[before] !== "AUX") return true;
  if (word === "'s" || word === "’s") return false;
  return BE.has(word) || GETS.has(word);
}

/** "was described by critics as" names its source after "by"; "is believed to" names none. */
export function readPassive(
  context: SourceContext,
  sentence: Sentence,
  at: number,
  { kind, base }: CueForm,
): Attribution | null {
  const { tokens } = context.parsed;
  if (NEEDS_WORDS.has(base) || DEEDS.has(base) || ACTING_VERBS.has(base)) return null;
  const cue = { from: at, to: at + 1 };
  const content = at - sentence.from < 4 ? [] : toContentBefore(context, sentence, { from: at, to: at + 1 });
  for (let by = at + 1; by < Math.min(sentence.to, at + AFTER_PASSIVE); by++) {
    if (tokens[by]?.lower !== "by") continue;
    const source = findPhraseAfter(context, by + 1, sentence.to);
    const bearer = source ? toBearer(source, context) : "other";
    if (!source || (bearer !== "actor" && bearer !== "person" && kind !== "say")) return null;
    if (bearer === "other" || (kind === "mind" && bearer === "pronoun")) return null;
    const attributed = content.length > 0 ? content : toContentAfter(context, sentence, source.to, false);
    return { source, antecedent: null, cue, content: attributed, rule: "passive" };
  }
  const isTo =
    tokens[at + 1]?.lower === "to" &&
    /^(?:say|believe|think|report|allege|expect|know|consider|suspect)$/.test(base);
  return isTo && (kind === "say" || kind === "mind")
    ? { source: null, antecedent: null, cue, content, rule: "passive" }
    : null;
}
