import { isCalling, toAdjectiveFrames, toJudgement } from "../../knowledge/stances/stand-words";
import type { Referent } from "../who/referents";
import type { Stand, StandMark } from "./stand";
import { type StandContext, toHolder } from "./stand-context";
import { toTurned } from "./wishes";

/**
 * Where words judge: "the strike is a crime" (by whose words they are), "called the strike a crime" (by who calls it so),
 * "she is proud of him".
 */
export function findJudgements(context: StandContext, token: number): readonly Stand[] {
  return [
    ...findPredicated(context, token),
    ...findComplemented(context, token),
    ...findCalled(context, token),
  ];
}

type Judged = { readonly side: 1 | -1; readonly degree: 1 | 2 | 3 };

/** What a phrase judges: its head, or an adjective before it ("a great man"). */
function toPhraseJudgement({ syntax, basesAt }: StandContext, head: number): Judged | null {
  const own = toJudgement(basesAt(head));
  if (own) return own;
  for (const child of syntax.childrenOf(head))
    if (syntax.relationOf(child) === "amod" || syntax.relationOf(child) === "compound") {
      const judged = toJudgement(basesAt(child));
      if (judged) return { side: judged.side, degree: judged.degree === 3 ? 2 : 1 };
    }
  return null;
}

/** "The strike is a crime": the speaker judges the subject. */
function findPredicated(context: StandContext, predicate: number): readonly Stand[] {
  const { clauses, syntax } = context;
  if (syntax.childOf(predicate, "cop") < 0 && !isSeeming(context, predicate)) return [];
  const speaker = context.speakerAt(predicate);
  if (speaker === null || clauses.isSupposed(predicate)) return [];
  const judged = toPhraseJudgement(context, predicate);
  if (judged === null) return [];
  const isNegated = clauses.isNegated(predicate);
  const marks: StandMark[] = ["judged", ...(isNegated ? (["negated"] as const) : []), ...toModal(context, predicate)];
  const subjects = syntax
    .childrenOf(predicate)
    .filter((child) => ["nsubj", "nsubj:outer", "csubj", "csubj:outer"].includes(syntax.relationOf(child)))
    .flatMap((child) => (syntax.relationOf(child).startsWith("csubj") ? [child] : clauses.doersOf(predicate)));
  const clause = syntax.childrenOf(predicate).filter((child) => ["ccomp", "xcomp", "advcl"].includes(syntax.relationOf(child)) && child > predicate);
  const isExpletive = subjects.length > 0 && subjects.every((one) => context.wordAt(one) === "it");
  const targets = isExpletive && clause.length > 0 && syntax.childOf(clause[0] ?? -1, "mark") >= 0 ? clause.slice(0, 1) : subjects;
  return targets.map((target): Stand => toStand(speaker, target, isNegated ? { ...judged, side: toTurned(judged.side) } : judged, "judge", predicate, [...marks, ...(syntax.partOf(target) === "VERB" ? (["deed"] as const) : [])]));
}

function toModal({ clauses }: StandContext, predicate: number): readonly StandMark[] {
  return clauses.modalOf(predicate) === "" ? [] : ["modal"];
}

/** "Seems wrong", "remains vital": a complement without a copula. */
function isSeeming({ syntax, basesAt }: StandContext, predicate: number): boolean {
  const head = syntax.headOf(predicate);
  return (
    syntax.relationOf(predicate) === "xcomp" &&
    head >= 0 &&
    syntax.partOf(predicate) === "ADJ" &&
    basesAt(head).some((base) => ["seem", "remain", "appear", "look", "become"].includes(base))
  );
}

/** "She is proud of him", "critical of the plan": who is so takes a side on what stands behind. */
function findComplemented(context: StandContext, adjective: number): readonly Stand[] {
  const { clauses, syntax } = context;
  const frames = toAdjectiveFrames(context.basesAt(adjective));
  if (frames.length === 0 || clauses.isSupposed(adjective)) return [];
  const isNegated = clauses.isNegated(adjective);
  const holders = clauses.doersOf(adjective).length > 0 ? clauses.doersOf(adjective) : toModified(context, adjective);
  return frames.flatMap((frame) => {
    if (isNegated && frame.side === -1) return [];
    const targets = clauses.obliquesOf(adjective).filter(({ preposition }) => frame.on.includes(preposition));
    return holders.flatMap((head) => {
      const holder = toHolder(context, head);
      return holder === null
        ? []
        : targets
            .filter(({ head: target }) => target !== head)
            .map(({ head: target, isClause }) =>
              toStand(holder, target, isNegated ? { ...frame, side: toTurned(frame.side) } : frame, "feel", adjective, [
                ...(isClause ? (["deed"] as const) : []),
                ...(isNegated ? (["negated"] as const) : []),
                ...toReported(context, adjective, holder),
                ...(syntax.childOf(adjective, "cop") < 0 ? (["within"] as const) : []),
              ]),
            );
    });
  });
}

function toModified({ syntax }: StandContext, adjective: number): readonly number[] {
  const head = syntax.headOf(adjective);
  return head >= 0 && ["amod", "acl"].includes(syntax.relationOf(adjective)) ? [head] : [];
}

function toReported(context: StandContext, token: number, holder: Referent): readonly StandMark[] {
  const speaker = context.speakerAt(token);
  return [
    ...(speaker !== null && speaker.name !== holder.name ? (["reported"] as const) : []),
    ...(holder.stated ? [] : (["pronoun"] as const)),
  ];
}

/** "Called the strike a crime", "described him as a hero". */
function findCalled(context: StandContext, verb: number): readonly Stand[] {
  const { clauses, syntax } = context;
  if (!isCalling(context.basesAt(verb)) || clauses.isSupposed(verb) || clauses.isNegated(verb)) return [];
  const judging = [
    ...syntax.childrenOf(verb).filter((child) => syntax.relationOf(child) === "xcomp"),
    ...clauses.obliquesOf(verb).flatMap(({ preposition, head }) => (preposition === "as" ? [head] : [])),
  ];
  const objects = clauses.objectsOf(verb).filter((one) => !judging.includes(one));
  return judging.slice(0, 1).flatMap((head) => {
    const judged = toPhraseJudgement(context, head);
    if (judged === null) return [];
    return clauses.doersOf(verb).flatMap((doer) => {
      const holder = toHolder(context, doer);
      return holder === null
        ? []
        : objects.map((target) => toStand(holder, target, judged, "call", head, ["judged", ...toReported(context, verb, holder), ...toModal(context, verb)]));
    });
  });
}

function toStand(
  holder: Referent,
  target: number,
  { side, degree }: Judged,
  frame: string,
  cue: number,
  marks: readonly StandMark[],
): Stand {
  return { holder, target, side, kind: "statement", frame, degree, cue, marks };
}
