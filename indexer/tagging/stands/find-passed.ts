import { isRuleNoun } from "../../knowledge/stances/issue-nouns";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { findHolders } from "./stand-holders";

/** "The bill passed the Senate": the Senate is for it. */
export function findPassed(context: StandContext, verb: number): readonly Stand[] {
  const { basesAt, clauses, referents, wordAt } = context;
  if (!basesAt(verb).includes("pass") || clauses.isPassive(verb)) return [];
  if (clauses.isSupposed(verb) || clauses.isNegated(verb) || clauses.modalOf(verb) !== "") return [];
  const rules = clauses.doersOf(verb).filter((one) => isRuleNoun(wordAt(one)));
  const bodies = clauses.objectsOf(verb).filter((one) => referents.at(one) !== null);
  return findHolders(context, bodies, verb).flatMap(({ referent, marks }) =>
    rules.map(
      (target): Stand => ({
        ...{ holder: referent, target, side: 1, kind: "act", frame: "pass", degree: 2, cue: verb },
        ...{ marks, on: null },
      }),
    ),
  );
}
