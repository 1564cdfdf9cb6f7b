import type { Judging } from "../../knowledge/stances/judging-words";
import { toHolderNouns } from "../../knowledge/stances/stand-words";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { toHolder, toMarksOf } from "./stand-holders";

/** Nouns that say so of whom they belong to as well; an opponent in an election or a match does not. */
const OWNED = /^(?:critic|detractor|supporter|backer|defender|sympathi[sz]er|loyalist)s?$/;

/** Where a noun calls somebody by the side he takes: "X is a critic of Y", "X, a critic of Y, said", "critics of Y said". */
export function findPersonStands(context: StandContext, noun: number): readonly Stand[] {
  const rows = toHolderNouns(context.basesAt(noun));
  return rows.flatMap((row) => findRowStands(context, noun, row));
}

function findRowStands(context: StandContext, noun: number, row: Judging): readonly Stand[] {
  const { clauses } = context;
  const targets = findTargets(context, noun, row);
  if (targets.length === 0 || clauses.isSupposed(noun)) return [];
  const isNegated = clauses.isNegated(noun);
  // Who is no critic is not therefore a friend.
  if (isNegated && row.side === -1) return [];
  return findPersons(context, noun).flatMap((head) => {
    const holder = toHolder(context, head);
    if (holder === null) return [];
    return targets
      .filter((target) => target !== head)
      .map(
        (target): Stand => ({
          ...{ holder, target, side: isNegated ? -1 : row.side, kind: "statement", cue: noun, on: null },
          ...{ frame: `holder-${row.name}`, degree: row.degree },
          marks: ["noun", ...toMarksOf(context, noun, holder)],
        }),
      );
  });
}

function findTargets(
  { clauses, referents, syntax, wordAt }: StandContext,
  noun: number,
  { target }: Judging,
): readonly number[] {
  const behind = clauses
    .obliquesOf(noun)
    .filter(({ preposition, isClause }) => target === `on:${preposition}` && !isClause)
    .map(({ head }) => head);
  const isActing = OWNED.test(wordAt(noun)) && target === "on:of" && syntax.relationOf(noun) === "nsubj";
  const owner = isActing ? syntax.childOf(noun, "nmod:poss") : -1;
  return behind.length === 0 && owner >= 0 && referents.at(owner) !== null ? [owner] : behind;
}

/** Who is called so: the subject, whom the noun is added to, or who is named behind it. */
function findPersons({ clauses, syntax, wordAt }: StandContext, noun: number): readonly number[] {
  const subjects = syntax.childOf(noun, "cop") >= 0 ? clauses.doersOf(noun) : [];
  if (subjects.length > 0) return subjects;
  const head = syntax.headOf(noun);
  if (head >= 0 && syntax.relationOf(noun) === "appos") return [head];
  const apposed = syntax.childOf(noun, "appos", "flat", "nmod:desc");
  if (apposed >= 0) return [apposed];
  // "More of a critic than …": what somebody is, not somebody.
  return /^an?$/.test(wordAt(syntax.childOf(noun, "det"))) ? [] : [noun];
}
