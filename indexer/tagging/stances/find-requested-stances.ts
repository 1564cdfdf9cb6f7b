import type { ActorTag, SourceTag, Stance, StanceTag } from "@/search/document/document";
import { readStanceModel, type StanceChances } from "../../knowledge/stances/stance-model";
import type { Reading } from "../text/parsed-text";
import { findAct } from "./find-acts";
import { toHolders } from "./holders";
import { toMentionJudge } from "./judge-mention";
import { toActHolder } from "./read-verdict";
import { toTokenRange } from "./token-range";

/** A place in the text whose stance is asked for. */
export type Asked = { readonly name: string; readonly start: number; readonly end: number };

const KINDS: readonly Stance[] = ["favor", "against", "neutral"];

/** One stance for each asked target, in the order asked: what the sentence around it conveys. */
export function findAskedStances(
  reading: Reading,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
  asked: readonly Asked[],
): readonly StanceTag[] {
  const judge = toMentionJudge(reading);
  const { version } = readStanceModel();
  const holders = toHolders(reading, actors, sources);
  return asked.map(({ name, start, end }): StanceTag => {
    const range = toTokenRange(reading, start, end);
    const seen = range && judge.see(range.at, range.from, range.to);
    const chances = seen ? judge.toChances(seen) : UNKNOWN;
    const act = seen && findAct(seen.words, seen.role);
    const actor = act && toActHolder(act, seen.words.from, start, reading, holders);
    return {
      target: name,
      ...toLikeliest(chances),
      holder: actor ?? holders.speakerAt(start),
      evidence: range ? [[range.sentence.start, range.sentence.end]] : [],
      rule: range ? version : "none",
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
