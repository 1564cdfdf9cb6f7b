import { toVerbFrames } from "../../knowledge/stances/stand-words";
import type { VerbFrame } from "../../knowledge/stances/verb-frames";
import { toTimes } from "./sides";
import type { Stand, StandMark } from "./stand";
import type { StandContext } from "./stand-context";
import { findHolders, type Holder } from "./stand-holders";
import { toSetting } from "./verb-setting";
import { findVerbTargets } from "./verb-targets";

/** Where a verb takes a side: "condemned the attack", "voted against the bill", "is supported by". */
export function findVerbStands(context: StandContext, verb: number): readonly Stand[] {
  const frames = toVerbFrames(context.basesAt(verb), context.particleAt(verb));
  return frames.flatMap((frame) => findFrameStands(context, verb, frame));
}

function findFrameStands(context: StandContext, verb: number, frame: VerbFrame): readonly Stand[] {
  const targets = findVerbTargets(context, verb, frame);
  const setting = targets.length === 0 ? null : toSetting(context, verb, frame);
  if (setting === null) return [];
  const { kind, name, degree, on = null } = frame;
  return findFrameHolders(context, verb, frame).flatMap(({ referent, marks }) =>
    targets.map(
      (wish): Stand => ({
        ...{ holder: referent, target: wish.target, side: toTimes(wish.side, setting.turn) },
        ...{ kind, frame: name, degree, cue: verb, on },
        marks: [...setting.marks, ...marks, ...wish.marks, ...toJoinedMark(context, wish.target)],
      }),
    ),
  );
}

function toJoinedMark({ syntax }: StandContext, target: number): readonly StandMark[] {
  return syntax.relationOf(target) === "conj" ? ["joined"] : [];
}

/** Who takes the side, from the place that the frame gives them. */
function findFrameHolders(context: StandContext, verb: number, frame: VerbFrame): readonly Holder[] {
  const { holder } = frame;
  const heads = findHolderHeads(context, verb, holder ?? "subject");
  const holders = findHolders(context, heads.length > 0 ? heads : findUnstated(context, verb, frame), verb);
  if (!context.clauses.isPassive(verb)) return holders;
  return holders.map(({ referent, marks }) => ({ referent, marks: ["passive", ...marks] }));
}

function findHolderHeads({ clauses }: StandContext, verb: number, slot: string): readonly number[] {
  if (slot === "subject") return clauses.doersOf(verb);
  if (slot === "object") return clauses.objectsOf(verb);
  return clauses
    .obliquesOf(verb)
    .filter(({ preposition }) => slot === `on:${preposition}`)
    .map(({ head }) => head);
}

/** "Is banned in Turkey": Turkey bans it. "Was allied with Qatar": whoever was. */
function findUnstated(
  { clauses, referents }: StandContext,
  verb: number,
  frame: VerbFrame,
): readonly number[] {
  if (!clauses.isPassive(verb)) return [];
  if (frame.name === "ally-with") return clauses.objectsOf(verb);
  if (frame.name !== "ban") return [];
  return clauses
    .obliquesOf(verb)
    .filter(({ preposition, head }) => preposition === "in" && referents.at(head)?.type === "country")
    .map(({ head }) => head);
}
