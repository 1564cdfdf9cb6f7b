import { toHoldingAdjectives, toHoldingPrepositions } from "../../knowledge/stances/stand-words";
import type { Oblique } from "../syntax/obliques";
import { toJudgedStand } from "./judged-stand";
import { type Judged, toDenied } from "./phrase-judgement";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { toHolder, toMarksOf } from "./stand-holders";

type Target = Pick<Oblique, "head" | "isClause">;
/** What puts its subject on a side, and the word that does. */
type Attitude = { readonly judged: Judged; readonly cue: number };

/** "She is proud of him", "critical of the plan": who is so takes a side on what stands behind. */
export function findAdjectiveStands(context: StandContext, adjective: number): readonly Stand[] {
  const { clauses } = context;
  const rows = toHoldingAdjectives(context.basesAt(adjective));
  if (rows.length === 0 || clauses.isSupposed(adjective)) return [];
  const isNegated = clauses.isNegated(adjective);
  const subjects = clauses.doersOf(adjective);
  const holders = subjects.length > 0 ? subjects : toModified(context, adjective);
  return rows.flatMap((row) => {
    if (isNegated && row.side === -1) return [];
    const judged = isNegated ? toDenied(row) : row;
    return toStands(context, { judged, cue: adjective }, holders, findBehind(context, adjective, row.target));
  });
}

function toModified({ syntax }: StandContext, adjective: number): readonly number[] {
  const head = syntax.headOf(adjective);
  return head >= 0 && ["amod", "acl", "acl:relcl"].includes(syntax.relationOf(adjective)) ? [head] : [];
}

/** "He is against the dam", "they were in favor of it": the predicate is what stands behind the preposition. */
export function findPrepositionStands(context: StandContext, predicate: number): readonly Stand[] {
  const { clauses, syntax, wordAt } = context;
  const first = syntax.childOf(predicate, "case");
  if (first < 0 || syntax.childOf(predicate, "cop") < 0) return [];
  const [noun] = wordAt(first) === "in" ? toHoldingPrepositions(wordAt(predicate)) : [];
  const [preposition] = toHoldingPrepositions(wordAt(first));
  const row = noun ?? preposition ?? toCompany(context, predicate, first);
  if (row === null || clauses.isSupposed(predicate) || clauses.isNegated(predicate)) return [];
  const targets = noun ? findBehind(context, predicate, noun.target) : [{ head: predicate, isClause: false }];
  const attitude = { judged: row, cue: noun ? predicate : first };
  return toStands(context, attitude, clauses.doersOf(predicate), targets);
}

/** "I am with her", "we stand with them" in so many words; where somebody else is with whom, he only is there. */
function toCompany(
  { clauses, referents, wordAt }: StandContext,
  predicate: number,
  first: number,
): Judged | null {
  const isOurs = clauses.doersOf(predicate).some((one) => /^(?:i|we)$/.test(wordAt(one)));
  const isWith = wordAt(first) === "with" && isOurs && referents.at(predicate) !== null;
  return isWith ? { name: "with", side: 1, degree: 2 } : null;
}

/** The phrases and deeds that stand behind the preposition of a row (`on:of`). */
function findBehind({ clauses }: StandContext, head: number, slot: string): readonly Target[] {
  return clauses.obliquesOf(head).filter(({ preposition }) => slot === `on:${preposition}`);
}

function toStands(
  context: StandContext,
  { judged, cue }: Attitude,
  holders: readonly number[],
  targets: readonly Target[],
): readonly Stand[] {
  const frame = `holds-${judged.name}`;
  return holders.flatMap((head) => {
    const holder = toHolder(context, head);
    if (holder === null) return [];
    const marks = toMarksOf(context, cue, holder);
    return targets
      .filter((target) => target.head !== head && isNameable(context, target))
      .map(({ head: target, isClause }) =>
        toJudgedStand({ holder, target, judged, frame, cue, marks: isClause ? ["deed", ...marks] : marks }),
      );
  });
}

function isNameable({ syntax }: StandContext, { head, isClause }: Target): boolean {
  return !isClause || syntax.partOf(head) === "VERB";
}
