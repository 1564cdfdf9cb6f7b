import type { Judging } from "../../knowledge/stances/judging-words";
import type { NounFrame } from "../../knowledge/stances/noun-frames";
import { findLightVerb, toHolderNouns, toNounFrames } from "../../knowledge/stances/stand-words";
import type { Stand, StandMark } from "./stand";
import { type StandContext, toHolder, toMarksOf } from "./stand-context";
import { toTimes } from "./wishes";

const GIVING = new Set(["by", "from", "among"]);

/** Where a noun takes a side: "their support for the bill", "voiced opposition to it", "a critic of the king". */
export function findNounStands(context: StandContext, noun: number): readonly Stand[] {
  const bases = context.basesAt(noun);
  return [
    ...toNounFrames(bases).flatMap((frame) => findFrameStands(context, noun, frame)),
    ...toHolderNouns(bases).flatMap((judging) => findPersonStands(context, noun, judging)),
  ];
}

function findFrameStands(context: StandContext, noun: number, frame: NounFrame): readonly Stand[] {
  const { clauses } = context;
  if (clauses.isSupposed(noun) || clauses.isNegated(noun)) return [];
  const prepositions = frame.on.split(" ");
  const toBehind = (head: number): readonly number[] =>
    clauses
      .obliquesOf(head)
      .filter(
        ({ preposition, head: one, isClause }) =>
          one > noun && prepositions.includes(preposition) && !isClause,
      )
      .map(({ head: one }) => one);
  const behind = toBehind(noun);
  const holding = findHolding(context, noun);
  if (holding === null || holding.turn === 0) return [];
  const targets = [
    behind,
    holding.targets,
    isObject(context, noun) ? toBehind(context.syntax.headOf(noun)) : [],
  ].find((found) => found.length > 0);
  if (targets === undefined) return [];
  const side = toTimes(frame.side, holding.turn);
  // Who ends his support is not therefore against it; who drops charges is not for the accused.
  if (holding.turn === -1 && frame.side === -1) return [];
  return holding.heads.flatMap((head) => {
    const referent = toHolder(context, head);
    if (referent === null) return [];
    const marks: StandMark[] = [
      "noun",
      ...toMarksOf(context, noun, referent),
      ...(holding.turn === -1 ? (["negated"] as const) : []),
    ];
    return targets
      .filter((target) => target !== head)
      .map(
        (target): Stand => ({
          ...{ holder: referent, target, side, kind: frame.kind, frame: `noun-${frame.name}` },
          ...{ degree: frame.degree, cue: noun, marks, on: null },
        }),
      );
  });
}

/** "Put the blame on them": what the noun is on may stand beside the verb that it is the object of. */
function isObject({ syntax }: StandContext, noun: number): boolean {
  const verb = syntax.headOf(noun);
  return (
    verb >= 0 && syntax.partOf(verb) === "VERB" && ["obj", "nsubj:pass"].includes(syntax.relationOf(noun))
  );
}

type Holding = {
  readonly heads: readonly number[];
  readonly targets: readonly number[];
  readonly turn: 1 | -1 | 0;
};

/** Whose it is: its possessor; "by" or "from" whom; or whose verb it is the object of. */
function findHolding(context: StandContext, noun: number): Holding | null {
  const { clauses, syntax } = context;
  const owner = syntax.childOf(noun, "nmod:poss");
  const verb = syntax.headOf(noun);
  const isGiven = isObject(context, noun);
  const givers = [...clauses.obliquesOf(noun), ...(isGiven ? clauses.obliquesOf(verb) : [])]
    .filter(({ preposition, isClause }) => GIVING.has(preposition) && !isClause)
    .map(({ head }) => head);
  if (isGiven) {
    if (clauses.isNegated(verb) || clauses.isSupposed(verb)) return null;
    const light = findLightVerb(context.basesAt(verb), context.particleAt(verb), givers.length > 0);
    if (light?.by === "subject" && owner < 0)
      return { heads: clauses.doersOf(verb), targets: [], turn: light.turn };
    if (light?.by === "subject") return { heads: clauses.joinedTo(owner), targets: [], turn: light.turn };
    if (light?.by === "from" && givers.length > 0)
      return { heads: givers, targets: clauses.doersOf(verb), turn: 1 };
  }
  if (owner >= 0) return { heads: clauses.joinedTo(owner), targets: [], turn: 1 };
  if (givers.length > 0) return { heads: givers, targets: [], turn: 1 };
  const preposition = syntax.childOf(noun, "case");
  const above = verb >= 0 && syntax.relationOf(noun) === "nmod" ? syntax.headOf(verb) : verb;
  if (
    above >= 0 &&
    context.wordAt(preposition) === "in" &&
    syntax.partOf(above) === "VERB" &&
    !clauses.isSupposed(above)
  )
    return { heads: clauses.doersOf(above), targets: [], turn: 1 };
  return null;
}

/** "X is a critic of Y", "X, a critic of Y, said", "critics of Y said". */
function findPersonStands(context: StandContext, noun: number, judging: Judging): readonly Stand[] {
  const { clauses } = context;
  if (clauses.isSupposed(noun)) return [];
  const targets = clauses
    .obliquesOf(noun)
    .filter(({ preposition, isClause }) => judging.target === `on:${preposition}` && !isClause);
  if (targets.length === 0) return [];
  return findPersons(context, noun).flatMap((head) => {
    const referent = toHolder(context, head);
    if (referent === null || (clauses.isNegated(noun) && judging.side === -1)) return [];
    return targets
      .filter(({ head: target }) => target !== head)
      .map(
        ({ head: target }): Stand => ({
          ...{
            holder: referent,
            target,
            side: clauses.isNegated(noun) ? -1 : judging.side,
            kind: "statement",
            frame: `holder-${judging.name}`,
          },
          ...{
            degree: judging.degree,
            cue: noun,
            marks: ["noun", ...toMarksOf(context, noun, referent)],
            on: null,
          },
        }),
      );
  });
}

function findPersons({ clauses, syntax }: StandContext, noun: number): readonly number[] {
  const subjects = syntax.childOf(noun, "cop") >= 0 ? clauses.doersOf(noun) : [];
  if (subjects.length > 0) return subjects;
  const head = syntax.headOf(noun);
  if (head >= 0 && syntax.relationOf(noun) === "appos") return [head];
  const apposed = syntax.childOf(noun, "appos", "flat", "nmod:desc");
  return [apposed >= 0 ? apposed : noun];
}
