import { findAdjectiveStands, findPrepositionStands } from "./find-attitudes";
import { findCalled } from "./find-called";
import { findJudgedDeeds } from "./find-judged-deeds";
import { findPredicated } from "./find-predicated";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";

/**
 * Where words judge: "the strike is a crime", "the law undermines us" (by whose words they are), "called the strike a crime"
 * (by who calls it so), "she is proud of him", "he is against the dam".
 */
export function findJudgements(context: StandContext, token: number): readonly Stand[] {
  return [
    ...findPredicated(context, token),
    ...findJudgedDeeds(context, token),
    ...findAdjectiveStands(context, token),
    ...findPrepositionStands(context, token),
    ...findCalled(context, token),
  ];
}
