import type { ActorTag, SourceTag, Stance, StanceTag } from "@/search/document/document";
import type { StanceChances } from "../../knowledge/stances/stance-model";
import type { ParsedText } from "../text/parsed-text";
import { toActHolder } from "./act-holder";
import { type DocumentStance, openDocumentStances } from "./document-stance";
import { findAct } from "./find-acts";
import { toHolders } from "./holders";
import { toMentionJudge } from "./judge-mention";
import { toTokenRange } from "./token-range";

/** A place in the text whose stance is requested. */
export type RequestedPlace = { readonly name: string; readonly start: number; readonly end: number };

const KINDS: readonly Stance[] = ["favor", "against", "neutral"];

/**
 * One stance for each requested place, in their order: what the text conveys towards whom it names. In a long text that
 * speaks of him often that is the document's, else what the sentence around the place conveys.
 */
export function findRequestedStances(
  parsed: ParsedText,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
  requested: readonly RequestedPlace[],
): readonly StanceTag[] {
  const judge = toMentionJudge(parsed);
  const holders = toHolders(parsed, actors, sources);
  const toWhole = openDocumentStances(parsed, actors, judge);
  return requested.map(({ name, start, end }): StanceTag => {
    const whole = toWhole(name, start, end);
    if (whole) return toDocumentTag(name, whole, judge.version);
    const range = toTokenRange(parsed, start, end);
    const seen = range && judge.see(range.at, range.from, range.to);
    const chances = seen ? judge.toChances(seen) : UNKNOWN;
    const act = seen && findAct(seen.words, seen.role);
    const actor = act && toActHolder(act, seen.words.from, start, parsed, holders);
    return {
      target: name,
      targetKind: "actor",
      ...toLikeliest(chances),
      kind: actor ? "act" : holders.speakerAt(start) === null ? "author" : "statement",
      possible: false,
      holder: actor ?? holders.speakerAt(start),
      named: true,
      cue: null,
      evidence: range ? [[range.sentence.start, range.sentence.end]] : [],
      rule: range ? judge.version : "none",
      certainty: "inferred",
    };
  });
}

/** By so much favour, or opposition, must outweigh the other for the document to convey it. */
const FAVOR_MARGIN = 0.25;
const AGAINST_MARGIN = 0.15;
const MOST_EVIDENCE = 3;

function toDocumentTag(name: string, { chances, mentions }: DocumentStance, version: string): StanceTag {
  const [favor, against] = chances;
  const at = favor - against > FAVOR_MARGIN ? 0 : against - favor > AGAINST_MARGIN ? 1 : 2;
  const telling = [...mentions].sort((a, b) => b.chances[at] - a.chances[at]);
  const sentences = new Map(telling.map(({ sentence }) => [sentence[0], sentence] as const));
  return {
    target: name,
    targetKind: "actor",
    stance: KINDS[at] ?? "neutral",
    confidence: Math.round(chances[at] * 100) / 100,
    kind: "author",
    possible: false,
    holder: null,
    named: true,
    cue: null,
    evidence: [...sentences.values()].slice(0, MOST_EVIDENCE).sort((a, b) => a[0] - b[0]),
    rule: `${version}+document`,
    certainty: "inferred",
  };
}

const UNKNOWN: StanceChances = [0, 0, 1];

/** The likeliest stance; its chance is the confidence, in hundredths. */
function toLikeliest(chances: StanceChances): Pick<StanceTag, "stance" | "confidence"> {
  const most = Math.max(...chances);
  return { stance: KINDS[chances.indexOf(most)] ?? "neutral", confidence: Math.round(most * 100) / 100 };
}
