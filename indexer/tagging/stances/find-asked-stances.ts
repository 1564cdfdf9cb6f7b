import type { ActorTag, SourceTag, Stance, StanceTag } from "@/search/document";
import { readStanceModel, type StanceChances } from "../../knowledge/stance-model";
import type { Reading } from "../reading";
import { toHolders } from "./holders";
import { toMentionJudge } from "./judge-mention";
import { toTokenRange } from "./token-range";

/** A place in the text whose stance is asked for. */
export type Asked = { readonly name: string; readonly start: number; readonly end: number };

const KINDS: readonly Stance[] = ["favor", "against", "neutral"];

/** One stance for each asked target, in the order asked: what the sentence around it conveys. */
export function findAskedStances(
  reading: Reading,
  sources: readonly SourceTag[],
  asked: readonly Asked[],
): readonly StanceTag[] {
  const judge = toMentionJudge(reading);
  const { version } = readStanceModel();
  const holders = toHolders(reading, NOBODY, sources);
  return asked.map(({ name, start, end }): StanceTag => {
    const range = toTokenRange(reading, start, end);
    const chances = range ? judge.toChances(judge.see(range.at, range.from, range.to)) : UNKNOWN;
    return {
      target: name,
      ...toLikeliest(chances),
      holder: holders.speakerAt(start),
      evidence: range ? [[range.sentence.start, range.sentence.end]] : [],
      rule: range ? version : "none",
      certainty: "inferred",
    };
  });
}

const NOBODY: readonly ActorTag[] = [];
const UNKNOWN: StanceChances = [0, 0, 1];

/** The likeliest stance; its chance is the confidence, in hundredths. */
function toLikeliest(chances: StanceChances): Pick<StanceTag, "stance" | "confidence"> {
  const most = Math.max(...chances);
  return { stance: KINDS[chances.indexOf(most)] ?? "neutral", confidence: Math.round(most * 100) / 100 };
}
