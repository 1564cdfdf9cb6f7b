import type { Embedding } from "../../knowledge/stances/embedding-verbs";
import { toEmbeddings } from "../../knowledge/stances/stand-words";
import type { VerbFrame } from "../../knowledge/stances/verb-frames";
import { isInfinitive } from "./infinitives";
import { type Side, toTimes, toTurned } from "./sides";
import type { StandMark } from "./stand";
import type { StandContext } from "./stand-context";
import { isUnsaid } from "./unsaid";

/** How far a verb is followed upwards for what holds it. */
const FARTHEST = 5;
/** With these nothing is said or done. */
const UNREAL = new Set(["could", "may", "might"]);
/** With these nothing is done. */
const UNDONE = new Set(["can", "must", "should", "shall", "ought", "would"]);
/** Acts of which the denial says something. */
const BACKING = new Set([
  "support",
  "endorse",
  "recognise",
  "approve",
  "agree-to",
  "vote-for",
  "agree-with",
  "sign",
]);

/** Whose denial says nothing: who does not echo somebody has not spoken against him. */
const UNTURNED = new Set(["echo"]);

/** How a verb's side comes out for what stands above it; -1: turned round. */
export type Setting = { readonly turn: Side; readonly marks: readonly StandMark[] };

/** What negations, modals, wants and refusals make of a verb's frame. Null where nothing is known then. */
export function toSetting(context: StandContext, verb: number, frame: VerbFrame): Setting | null {
  let setting = toOwnSetting(context, verb, frame);
  let at = verb;
  for (let step = 0; setting !== null && step < FARTHEST; step++) {
    if (!isLeftOpen(context, at)) {
      if (!isHeld(context, at)) break;
      setting = toHeldSetting(context, at, verb, setting);
    }
    at = context.syntax.headOf(at);
  }
  return setting;
}

/** The verb with its own negation and modal. */
function toOwnSetting(context: StandContext, verb: number, frame: VerbFrame): Setting | null {
  const { clauses } = context;
  const modal = clauses.modalOf(verb);
  const isAct = frame.kind === "act";
  const isNegated = clauses.isNegated(verb);
  const isRefusal = isNegated && BACKING.has(frame.name);
  if (
    isUnsaid(context, verb) ||
    clauses.isSupposed(verb) ||
    isConditional(context, verb) ||
    UNREAL.has(modal) ||
    (isAct && UNDONE.has(modal) && !(modal === "would" && (isRefusal || isOwnPlan(context, verb))))
  )
    return null;
  // Who has not condemned it is not therefore for it; who has not done a thing is not against it, unless it is backing.
  if (isNegated && (frame.side === -1 || UNTURNED.has(frame.name) || (isAct && !BACKING.has(frame.name))))
    return null;
  const marks: readonly StandMark[] = isNegated ? ["negated"] : [];
  return { turn: isNegated ? -1 : 1, marks: modal === "" ? marks : [...marks, "modal"] };
}

/** "Would vote for it if it were changed". */
function isConditional({ clauses, syntax, wordAt }: StandContext, verb: number): boolean {
  if (clauses.modalOf(verb) !== "would") return false;
  const conditions = syntax.childrenOf(verb, "advcl").flatMap((one) => syntax.childrenOf(one, "mark"));
  return conditions.some((mark) => /^(?:if|unless|provided)$/.test(wordAt(mark)));
}

/** "Said that he would vote for it": what a speaker says that he will do himself. */
function isOwnPlan(context: StandContext, verb: number): boolean {
  const { clauses, referents, syntax } = context;
  const head = syntax.headOf(verb);
  const speaker = head >= 0 && syntax.relationOf(verb) === "ccomp" ? clauses.doersOf(head) : [];
  const [above] = speaker.map((one) => referents.at(one)?.name);
  const names = clauses.doersOf(verb).map((one) => referents.at(one)?.name);
  return above !== undefined && names.length > 0 && names.every((name) => name === above);
}

/** "Declined to sign and endorse it": a verb that shares what stands above the one it is joined to. */
function isLeftOpen({ clauses, syntax }: StandContext, verb: number): boolean {
  const head = syntax.headOf(verb);
  return (
    syntax.relationOf(verb) === "conj" &&
    head >= 0 &&
    syntax.partOf(head) === "VERB" &&
    clauses.doersOf(verb).length > 0 &&
    syntax.childOf(verb, "nsubj", "nsubj:pass") < 0
  );
}

/** "Declined to endorse": within another verb. A parser that errs takes the clause for a purpose. */
function isHeld(context: StandContext, verb: number): boolean {
  const head = context.syntax.headOf(verb);
  if (head < 0) return false;
  const relation = context.syntax.relationOf(verb);
  return (
    relation === "xcomp" ||
    (relation === "advcl" && findEmbedding(context, head) !== null && isInfinitive(context, verb))
  );
}

function findEmbedding(context: StandContext, verb: number): Embedding | null {
  const rows = toEmbeddings(context.basesAt(verb), context.particleAt(verb));
  return rows.find(({ inside }) => inside === "clause") ?? null;
}

/** A setting within one verb more. */
function toHeldSetting(
  context: StandContext,
  at: number,
  verb: number,
  { turn, marks }: Setting,
): Setting | null {
  if (isUnsaid(context, at)) return null;
  const head = context.syntax.headOf(at);
  const above = findEmbedding(context, head);
  const isNegated = context.clauses.isNegated(head);
  if (above?.turn === 0 || (isNegated && above?.turn === -1)) return null;
  // "Asked them to revoke it": they have not.
  if (above !== null && above.modality !== "done" && hasAddressee(context, head, verb)) return null;
  const held = toTimes(turn, above?.turn ?? 1);
  const own: readonly StandMark[] = [...marks, above === null ? "controlled" : "planned"];
  return isNegated ? { turn: toTurned(held), marks: [...own, "negated"] } : { turn: held, marks: own };
}

/** Whether somebody stands between a verb and the one that it holds. */
function hasAddressee({ clauses, syntax }: StandContext, head: number, verb: number): boolean {
  return [...clauses.objectsOf(head), syntax.childOf(head, "iobj")].some((one) => one > head && one < verb);
}
