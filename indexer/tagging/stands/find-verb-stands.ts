import { toEmbeddings, toVerbFrames } from "../../knowledge/stances/stand-words";
import type { VerbFrame } from "../../knowledge/stances/verb-frames";
import type { Referent } from "../who/referents";
import { toNamedHeads } from "./named-heads";
import type { Stand, StandMark } from "./stand";
import { isInfinitive, type StandContext, toHolder, toMarksOf } from "./stand-context";
import { findWishes, isLeaving, toTimes, toTurned, type Wish } from "./wishes";

const FARTHEST = 5;
/** With these nothing is said or done. */
const UNREAL = new Set(["could", "may", "might"]);
/** With these nothing is done. */
const UNDONE = new Set(["can", "must", "should", "shall", "ought", "would"]);
/** Prepositions before a deed that is not done. */
const KEPT_FROM = new Set(["against", "from", "without"]);
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

/** Where a verb takes a side: "condemned the attack", "voted against the bill", "is supported by". */
export function findVerbStands(context: StandContext, verb: number): readonly Stand[] {
  const frames = toVerbFrames(context.basesAt(verb), context.particleAt(verb));
  return frames.flatMap((frame) => findFrameStands(context, verb, frame));
}

function findFrameStands(context: StandContext, verb: number, frame: VerbFrame): readonly Stand[] {
  const wishes = findTargets(context, verb, frame);
  if (wishes.length === 0) return [];
  const setting = toSetting(context, verb, frame);
  if (setting === null) return [];
  return findHolders(context, verb, frame).flatMap(({ referent, marks }) =>
    wishes.map(
      (wish): Stand => ({
        holder: referent,
        target: wish.target,
        side: setting.isTurned ? toTurned(wish.side) : wish.side,
        kind: frame.kind,
        frame: frame.name,
        degree: frame.degree,
        cue: verb,
        on: frame.on ?? null,
        marks: [...setting.marks, ...marks, ...wish.marks, ...toJoined(context, wish.target)],
      }),
    ),
  );
}

function toJoined({ syntax }: StandContext, target: number): readonly StandMark[] {
  return syntax.relationOf(target) === "conj" ? ["joined"] : [];
}

/** What the frame's side is on. */
function findTargets(context: StandContext, verb: number, { target, side, on }: VerbFrame): readonly Wish[] {
  const { clauses, syntax } = context;
  const plain = (head: number): Wish => ({ target: head, side, marks: [] });
  switch (target) {
    case "object":
      // Who wants the war to end does not want the war.
      if (on === "issue" && clauses.complementsOf(verb).some((inner) => isLeaving(context, inner))) return [];
      return clauses.objectsOf(verb).map(plain);
    case "recipient":
      return syntax
        .childrenOf(verb)
        .filter((child) => syntax.relationOf(child) === "iobj")
        .map(plain);
    case "subject":
      return clauses.doersOf(verb).map(plain);
    case "clause":
      return clauses.complementsOf(verb).flatMap((inner) => findWishes(context, inner, side));
    default:
      return clauses
        .obliquesOf(verb)
        .filter(({ preposition, head }) => target === `on:${preposition}` && !isToAct(context, verb, head))
        .flatMap(({ head, isClause }) =>
          isClause ? findWishes(context, head, side) : findWishesAt(context, head, side),
        );
  }
}

/** "Called for the king to go": not for the king. */
function isToAct({ syntax, wordAt }: StandContext, verb: number, head: number): boolean {
  const inner = [...syntax.childrenOf(head), ...syntax.childrenOf(verb)].filter(
    (child) => child > head && ["acl", "xcomp", "advcl"].includes(syntax.relationOf(child)),
  );
  return (
    wordAt(syntax.childOf(head, "case")) === "for" &&
    inner.some((child) =>
      syntax.childrenOf(child).some((one) => syntax.relationOf(one) === "mark" && wordAt(one) === "to"),
    )
  );
}

/** A noun behind a preposition may itself end or further something ("called for an end to the war"). */
function findWishesAt(context: StandContext, head: number, side: 1 | -1): readonly Wish[] {
  if (context.syntax.partOf(head) !== "NOUN") return [{ target: head, side, marks: [] }];
  return findWishes(context, head, side);
}

type Setting = { readonly isTurned: boolean; readonly marks: readonly StandMark[] };

/** What stands above a verb: negations, wants, refusals. Null where nothing is known then. */
function toSetting(context: StandContext, verb: number, frame: VerbFrame): Setting | null {
  const { clauses, syntax } = context;
  const modal = clauses.modalOf(verb);
  if (clauses.isSupposed(verb) || UNREAL.has(modal) || (frame.kind === "act" && UNDONE.has(modal)))
    return null;
  const marks: StandMark[] = [];
  let turned: 1 | -1 = 1;
  if (clauses.isNegated(verb)) {
    // Who has not condemned it is not therefore for it; who has not done a thing is not against it, unless it is backing.
    if (frame.side === -1 || (frame.kind === "act" && !BACKING.has(frame.name))) return null;
    turned = -1;
    marks.push("negated");
  }
  if (modal !== "") marks.push("modal");
  let at = verb;
  for (let step = 0; step < FARTHEST; step++) {
    const head = syntax.headOf(at);
    const relation = syntax.relationOf(at);
    if (
      relation === "conj" &&
      head >= 0 &&
      syntax.partOf(head) === "VERB" &&
      clauses.doersOf(at).length > 0 &&
      syntax.childOf(at, "nsubj", "nsubj:pass") < 0
    ) {
      at = head;
      continue;
    }
    // "Warned against building it": nothing is built.
    if (KEPT_FROM.has(context.wordAt(syntax.childOf(at, "mark")))) return null;
    const above = toEmbeddings(context.basesAt(head), context.particleAt(head)).find(
      ({ inside }) => inside === "clause",
    );
    // "Declined to endorse": a parser that errs takes the clause for a purpose.
    const isHeld = relation === "advcl" && above !== undefined && isInfinitive(context, at);
    if (head < 0 || (relation !== "xcomp" && !isHeld)) break;
    // "Asked them to revoke it": they have not.
    if (
      above !== undefined &&
      above.modality !== "done" &&
      [...clauses.objectsOf(head), syntax.childOf(head, "iobj")].some((one) => one > head && one < verb)
    )
      return null;
    if (above === undefined) {
      marks.push("controlled");
    } else {
      if (above.turn === 0) return null;
      turned = toTimes(turned, above.turn);
      marks.push("planned");
    }
    if (clauses.isNegated(head)) {
      if (above?.turn === -1) return null;
      turned = toTurned(turned);
      marks.push("negated");
    }
    at = head;
  }
  return { isTurned: turned === -1, marks };
}

type Held = { readonly referent: Referent; readonly marks: readonly StandMark[] };

function findHolders(context: StandContext, verb: number, frame: VerbFrame): readonly Held[] {
  const { clauses } = context;
  const slot = frame.holder ?? "subject";
  const heads =
    slot === "subject"
      ? clauses.doersOf(verb)
      : slot === "object"
        ? clauses.objectsOf(verb)
        : clauses
            .obliquesOf(verb)
            .filter(({ preposition }) => slot === `on:${preposition}`)
            .map(({ head }) => head);
  return heads
    .flatMap((head) => toNamedHeads(context.clauses, context.syntax, context.referents, head))
    .flatMap((head): readonly Held[] => {
      const referent = toHolder(context, head);
      if (referent === null) return [];
      const passive: readonly StandMark[] = clauses.isPassive(verb) ? ["passive"] : [];
      return [{ referent, marks: [...passive, ...toMarksOf(context, verb, referent)] }];
    });
}
