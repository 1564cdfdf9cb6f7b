import type { Embedding } from "../../knowledge/stances/embedding-verbs";
import { toEmbeddingNoun, toEmbeddings } from "../../knowledge/stances/stand-words";
import type { Referent } from "../who/referents";
import { toNamedHeads } from "./named-heads";
import type { Stand, StandMark } from "./stand";
import { isInfinitive, type StandContext, toHolder, toInfinitives, toMarksOf } from "./stand-context";
import { findObjectWishes, findWishes, toTurned, type Wish } from "./wishes";

const DUTIES = new Set(["should", "must", "ought"]);
const NEEDED = new Set(["need", "require", "warrant"]);
const DUTY_VERBS = new Set(["need", "have", "ought"]);

/** What holders want or refuse: "vowed to repeal the law", "urged them to end it", and in a speaker's words "must go". */
export function findWished(context: StandContext, verb: number): readonly Stand[] {
  return [...findEmbedded(context, verb), ...findDuties(context, verb)];
}

/** "Their plans to oppose the bill", "announced a plan to leave": what a noun before "to" holds. */
export function findNounWished(context: StandContext, noun: number): readonly Stand[] {
  const { clauses, syntax } = context;
  const row = toEmbeddingNoun(context.basesAt(noun));
  if (row === null || row.turn === 0 || clauses.isSupposed(noun) || clauses.isNegated(noun)) return [];
  const { turn } = row;
  const wishes = toInfinitives(context, noun).flatMap((inner) => findWishes(context, inner, turn));
  if (wishes.length === 0) return [];
  const owner = syntax.childOf(noun, "nmod:poss");
  const verb = syntax.headOf(noun);
  const isObject = verb >= 0 && syntax.relationOf(noun) === "obj" && syntax.partOf(verb) === "VERB";
  if (isObject && clauses.isNegated(verb)) return [];
  const heads = owner >= 0 ? clauses.joinedTo(owner) : isObject ? clauses.doersOf(verb) : [];
  return heads
    .flatMap((head) => toNamedHeads(context.clauses, context.syntax, context.referents, head))
    .flatMap((head) => {
      const holder = toHolder(context, head);
      if (holder === null) return [];
      return wishes.map((wish) =>
        toStand(holder, wish, `noun-${row.modality}`, "act", noun, [
          "noun",
          ...toMarksOf(context, noun, holder),
        ]),
      );
    });
}

function findEmbedded(context: StandContext, verb: number): readonly Stand[] {
  const { clauses } = context;
  if (clauses.isSupposed(verb)) return [];
  const isNegated = clauses.isNegated(verb);
  const found = toEmbeddings(context.basesAt(verb), context.particleAt(verb)).flatMap((row) => {
    // What is done shows by its own frame.
    if (
      row.turn === 0 ||
      row.modality === "done" ||
      (isNegated && row.turn === -1) ||
      !hasAddressee(context, verb, row)
    )
      return [];
    const side = isNegated ? toTurned(row.turn) : row.turn;
    return findInner(context, verb, row, side).map((wish) => ({ row, wish }));
  });
  if (found.length === 0) return [];
  return findDoers(context, verb).flatMap(({ referent, marks }) =>
    found.map(({ row, wish }) =>
      toStand(
        referent,
        wish,
        `${row.name}`,
        row.modality === "claimed" || row.modality === "wished" ? "statement" : "act",
        verb,
        [
          ...marks,
          ...(isNegated ? (["negated"] as const) : []),
          ...(clauses.modalOf(verb) === "" ? [] : (["modal"] as const)),
        ],
      ),
    ),
  );
}

/** "Called on Iran to …": a verb of this class says so only where it says whom. */
function hasAddressee({ clauses }: StandContext, verb: number, { who }: Embedding): boolean {
  if (who === undefined || clauses.obliquesOf(verb).some(({ preposition }) => who === `on:${preposition}`))
    return true;
  return who === "on:for" && clauses.complementsOf(verb).length > 0;
}

/** What the embedding holds: the wishes in its clause, its object, or behind its preposition. */
function findInner(
  context: StandContext,
  verb: number,
  { inside, whose, form }: Embedding,
  side: 1 | -1,
): readonly Wish[] {
  const { clauses, syntax } = context;
  if (inside === "clause")
    return clauses
      .complementsOf(verb)
      .filter((inner) => isControlled(context, verb, inner, whose) && isOfForm(context, inner, form))
      .flatMap((inner) => findWishes(context, inner, side));
  if (inside === "object")
    return clauses
      .objectsOf(verb)
      .flatMap((head) => findObjectWishes(context, head, side, 0).filter(({ marks }) => marks.length > 0));
  return clauses
    .obliquesOf(verb)
    .filter(({ preposition }) => inside === `on:${preposition}`)
    .flatMap(({ head, isClause }) =>
      isClause
        ? findWishes(context, head, side)
        : syntax.partOf(head) === "NOUN"
          ? findObjectWishes(context, head, side, 0).filter(({ marks }) => marks.length > 0)
          : [],
    );
}

function isOfForm(context: StandContext, inner: number, form: Embedding["form"]): boolean {
  if (form === undefined) return true;
  if (form === "to") return isInfinitive(context, inner);
  return form === "ing" ? /ing$/.test(context.wordAt(inner)) : !isInfinitive(context, inner);
}

/** How the inner act must be put: "wants to leave" for the holder's own, "wants them to leave", "insisted that they leave" for another's. */
function isControlled(
  context: StandContext,
  verb: number,
  inner: number,
  whose: Embedding["whose"],
): boolean {
  const { clauses, syntax } = context;
  if (syntax.relationOf(inner) === "ccomp" && !isInfinitive(context, inner))
    return whose === "object" && isSubjunctive(context, inner);
  const isOwn = clauses.objectsOf(verb).length === 0;
  return whose === "subject"
    ? isOwn
    : !isOwn || clauses.isPassive(verb) || clauses.obliquesOf(verb).length > 0;
}

/** "That he resign", "that he should be freed": what is to be, not what is. */
function isSubjunctive(context: StandContext, verb: number): boolean {
  const { clauses, syntax, wordAt } = context;
  if (DUTIES.has(clauses.modalOf(verb))) return true;
  const helpers = syntax
    .childrenOf(verb)
    .filter((child) => ["aux", "aux:pass", "cop"].includes(syntax.relationOf(child)));
  if (helpers.length > 0) return helpers.every((one) => wordAt(one) === "be");
  return context.basesAt(verb).includes(wordAt(verb)) && clauses.doersOf(verb).length > 0;
}

/** "The law must go", "we need to act", in the words of a speaker. */
function findDuties(context: StandContext, verb: number): readonly Stand[] {
  const { clauses } = context;
  const speaker = context.speakerAt(verb);
  if (speaker === null || clauses.isSupposed(verb)) return [];
  if (clauses.isPassive(verb) && context.basesAt(verb).some((base) => NEEDED.has(base)))
    return clauses
      .objectsOf(verb)
      .map((target) => toStand(speaker, { target, side: 1, marks: [] }, "need", "statement", verb, []));
  const isDuty = DUTIES.has(clauses.modalOf(verb));
  const isNeed =
    context.basesAt(verb).some((base) => DUTY_VERBS.has(base)) && clauses.complementsOf(verb).length > 0;
  if (!isDuty && !isNeed) return [];
  const wishes =
    isNeed && !isDuty
      ? clauses.complementsOf(verb).flatMap((inner) => findWishes(context, inner, 1))
      : findWishes(context, verb, 1);
  return wishes.map((wish) => toStand(speaker, wish, "duty", "statement", verb, []));
}

function findDoers(
  context: StandContext,
  verb: number,
): readonly { readonly referent: Referent; readonly marks: readonly StandMark[] }[] {
  return context.clauses
    .doersOf(verb)
    .flatMap((head) => toNamedHeads(context.clauses, context.syntax, context.referents, head))
    .flatMap((head) => {
      const referent = toHolder(context, head);
      return referent === null ? [] : [{ referent, marks: toMarksOf(context, verb, referent) }];
    });
}

function toStand(
  holder: Referent,
  wish: Wish,
  frame: string,
  kind: Stand["kind"],
  cue: number,
  marks: readonly StandMark[],
): Stand {
  return {
    holder,
    target: wish.target,
    side: wish.side,
    kind,
    frame: `wish-${frame}`,
    degree: 2,
    cue,
    marks: ["wished", ...marks, ...wish.marks],
    on: null,
  };
}
