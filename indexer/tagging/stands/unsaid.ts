import { toEmbeddingNoun, toVerbFrames } from "../../knowledge/stances/stand-words";
import { findUsing } from "../syntax/purposes";
import { isInfinitive } from "./infinitives";
import type { StandContext } from "./stand-context";

/** Before a deed that is not done. */
const KEPT_FROM = new Set(["against", "without", "instead", "from", "of", "than", "rather"]);
const FALSE =
  /^(?:false|untrue|wrong|unlikely|doubtful|incorrect|impossible|doubts?|doubted|den(?:y|ies|ied)|disputes?|disputed|refuted?|rejects?|rejected)$/;
const TRUE = /^(?:true|likely|clear|correct|certain|sure|claim|evidence|proof)$/;
const STATED: ReadonlySet<string> = new Set(["ccomp", "csubj", "acl", "advcl", "nsubj"]);

/** Whether a verb stands where nobody says that it is done: shunned, called untrue, or only spoken of. */
export function isUnsaid(context: StandContext, verb: number): boolean {
  return (
    isShunned(context, verb) ||
    isUntrue(context, verb) ||
    isDecided(context, verb) ||
    isNeeded(context, verb) ||
    isOpen(context, verb)
  );
}

/** "A majority is needed to impeach him": what may be done so, not what is. */
function isNeeded(context: StandContext, verb: number): boolean {
  const { basesAt, clauses, syntax } = context;
  const head = syntax.headOf(verb);
  if (head < 0 || !isInfinitive(context, verb) || !clauses.isPassive(head)) return false;
  return basesAt(head).some((base) => /^(?:need|require|use|empower|authori[sz]e|allow|entitle)$/.test(base));
}

/** "Warned against condemning it", "without condemning it", "fell short of condemning it". */
function isShunned({ syntax, wordAt }: StandContext, verb: number): boolean {
  if (!/ing$/.test(wordAt(verb))) return false;
  const marks = syntax.childrenOf(verb, "mark", "case").filter((mark) => mark < verb);
  const isShort = wordAt(verb - 1) === "of" && /^(?:instead|short)$/.test(wordAt(verb - 2));
  return isShort || marks.some((mark) => KEPT_FROM.has(wordAt(mark)));
}

/** "It is false that Norway backs it", "Norway doubts that Italy backs it". */
function isUntrue({ syntax, clauses, wordAt }: StandContext, verb: number): boolean {
  const head = syntax.headOf(verb);
  if (head < 0 || !STATED.has(syntax.relationOf(verb))) return false;
  if (!syntax.childrenOf(verb, "mark").some((mark) => wordAt(mark) === "that")) return false;
  return FALSE.test(wordAt(head)) || (TRUE.test(wordAt(head)) && clauses.isNegated(head));
}

/** "Criticised the decision to dismiss him": who judges a decision does not carry it out. */
function isDecided(context: StandContext, verb: number): boolean {
  const { syntax } = context;
  const noun = syntax.headOf(verb);
  if (noun < 0 || syntax.relationOf(verb) !== "acl" || !isInfinitive(context, verb)) return false;
  const above = syntax.headOf(noun);
  if (above < 0 || syntax.partOf(above) !== "VERB" || syntax.childOf(noun, "nmod:poss") >= 0) return false;
  return toVerbFrames(context.basesAt(above), context.particleAt(above)).some(
    ({ target, kind }) => target === "object" && kind === "statement",
  );
}

/** "The power to ban it", "his refusal to back it": nobody does it, but for what he "used" his power to do. */
function isOpen(context: StandContext, verb: number): boolean {
  const noun = context.syntax.headOf(verb);
  if (noun < 0 || context.syntax.relationOf(verb) !== "acl" || !isInfinitive(context, verb)) return false;
  const row = toEmbeddingNoun(context.basesAt(noun));
  return row !== null && row.turn !== 1 && findUsing(context.syntax, verb) < 0;
}
