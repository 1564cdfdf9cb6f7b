import type { ActorTag, SourceTag, Stance, StanceTag } from "@/search/document/document";
import type { StanceChances } from "../../knowledge/stances/stance-model";
import type { ParsedText } from "../text/parsed-text";
import { findAct } from "./find-acts";
import { toHolders } from "./holders";
import { toMentionJudge } from "./judge-mention";
import { toActHolder } from "./read-verdict";
import { toTokenRange } from "./token-range";

/** A place in the text whose stance is requested. */
export type RequestedPlace = { readonly name: string; readonly start: number; readonly end: number };

const KINDS: readonly Stance[] = ["favor", "against", "neutral"];

/** One stance for each requested place, in their order: what the sentence around it conveys. */
export function findRequestedStances(
  parsed: ParsedText,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
  requested: readonly RequestedPlace[],
): readonly StanceTag[] {
  const judge = toMentionJudge(parsed);
  const holders = toHolders(parsed, actors, sources);
  return requested.map(({ name, start, end }): StanceTag => {
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

const UNKNOWN: StanceChances = [0, 0, 1];

/** The likeliest stance; its chance is the confidence, in hundredths. */
function toLikeliest(chances: StanceChances): Pick<StanceTag, "stance" | "confidence"> {
  const most = Math.max(...chances);
  return { stance: KINDS[chances.indexOf(most)] ?? "neutral", confidence: Math.round(most * 100) / 100 };
}
