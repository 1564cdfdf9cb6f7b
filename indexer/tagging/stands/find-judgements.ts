import {
  toDeedJudgement,
  toHoldingAdjectives,
  toHoldingPrepositions,
  toJudgement,
  toNaming,
} from "../../knowledge/stances/stand-words";
import { toRating } from "../../knowledge/stances/word-ratings";
import type { Referent } from "../who/referents";
import type { Stand, StandMark } from "./stand";
import { AUTHOR, type StandContext, toHolder, toMarksOf } from "./stand-context";
import { toTurned } from "./wishes";

/**
 * Where words judge: "the strike is a crime", "the law undermines us" (by whose words they are), "called the strike a crime"
 * (by who calls it so), "she is proud of him", "he is against the dam".
 */
export function findJudgements(context: StandContext, token: number): readonly Stand[] {
  return [
    ...findPredicated(context, token),
    ...findDeeds(context, token),
    ...findPosed(context, token),
    ...findHeld(context, token),
    ...findSided(context, token),
    ...findCalled(context, token),
  ];
}

const EMPTY_NOUNS = new Set([
  "act",
  "kind",
  "form",
  "piece",
  "sort",
  "matter",
  "person",
  "man",
  "woman",
  "day",
  "moment",
  "sign",
]);

type Judged = { readonly side: 1 | -1; readonly degree: 1 | 2 | 3; readonly name: string };

/** Where the words of the author judge, which nobody is cited for. */
export function findAuthorJudgements(context: StandContext, token: number): readonly Stand[] {
  if (context.speakerAt(token) !== null) return [];
  const author: StandContext = { ...context, speakerAt: () => AUTHOR };
  return [...findPredicated(author, token), ...findDeeds(author, token), ...findPosed(author, token)].map(
    (stand) => ({ ...stand, kind: "author" }),
  );
}

/** What a phrase judges: its head, or an adjective before it ("a great man"). */
function toPhraseJudgement({ syntax, basesAt }: StandContext, head: number): Judged | null {
  const own = toJudgement(basesAt(head));
  if (own) return own;
  for (const child of syntax.childrenOf(head)) {
    // "An act of barbarity", "a great man".
    const isBehind =
      child > head &&
      EMPTY_NOUNS.has(syntax.parsed.tokens[head]?.lower ?? "") &&
      syntax.relationOf(child) === "nmod";
    if (!isBehind && (child > head || !["amod", "compound", "nmod:desc"].includes(syntax.relationOf(child))))
      continue;
    const judged = toJudgement(basesAt(child));
    if (judged) return { side: judged.side, degree: judged.degree === 3 ? 2 : 1, name: judged.name };
  }
  return toRated(syntax, head);
}

/** From this sum of ratings on a phrase judges. */
const LEAST_RATING = 1.5;
const PLAIN_RATING = 3;

/** What the words of a phrase are rated, where none of them is in the tables. */
function toRated(syntax: StandContext["syntax"], head: number): Judged | null {
  const words = [
    head,
    ...syntax.childrenOf(head).filter((child) => RATED.includes(syntax.relationOf(child))),
  ];
  const sum = words.reduce((total, one) => total + toRating(syntax.parsed.tokens[one]?.lower ?? ""), 0);
  if (Math.abs(sum) < LEAST_RATING) return null;
  return { side: sum > 0 ? 1 : -1, degree: Math.abs(sum) < PLAIN_RATING ? 1 : 2, name: "rated" };
}

const RATED: readonly string[] = ["amod", "compound", "conj", "nmod", "obl", "obj"];

/** "The strike is a crime": the speaker judges the subject. */
function findPredicated(context: StandContext, predicate: number): readonly Stand[] {
  const { clauses, syntax } = context;
  if (syntax.childOf(predicate, "cop") < 0 && !isSeeming(context, predicate)) return [];
  const speaker = context.speakerAt(predicate);
  const judged =
    speaker === null || clauses.isSupposed(predicate) ? null : toPhraseJudgement(context, predicate);
  if (speaker === null || judged === null) return [];
  const isNegated = clauses.isNegated(predicate);
  return findSubjects(context, predicate).map((target) =>
    toStand(speaker, target, isNegated ? toOther(judged) : judged, toFrame("judge", judged), predicate, [
      ...(isNegated ? (["negated"] as const) : []),
      ...toModal(context, predicate),
      ...(syntax.partOf(target) === "VERB" ? (["deed"] as const) : []),
    ]),
  );
}

/** What a predicate is said of; of "it is wrong to leave" the leaving. */
function findSubjects({ clauses, syntax, wordAt }: StandContext, predicate: number): readonly number[] {
  const clause = syntax.childOf(predicate, "csubj", "csubj:outer");
  const subjects = clauses.doersOf(predicate);
  const isExpletive = subjects.every((one) => wordAt(one) === "it");
  const behind = syntax
    .childrenOf(predicate)
    .find((child) => child > predicate && ["ccomp", "xcomp"].includes(syntax.relationOf(child)));
  if (clause >= 0 && isExpletive) return [clause];
  return isExpletive && behind !== undefined && subjects.length > 0 ? [behind] : subjects;
}

const toFrame = (frame: string, { name }: Judged): string => (name === "rated" ? `${frame}-rated` : frame);

function toOther(judged: Judged): Judged {
  return { ...judged, side: toTurned(judged.side), degree: 1 };
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
    ["ADJ", "NOUN"].includes(syntax.partOf(predicate)) &&
    basesAt(head).some((base) => ["seem", "remain", "appear", "look", "become"].includes(base))
  );
}

/** "The law undermines us": in a speaker's words who harms is judged. */
function findDeeds(context: StandContext, verb: number): readonly Stand[] {
  const { clauses, syntax } = context;
  const speaker = syntax.partOf(verb) === "VERB" ? context.speakerAt(verb) : null;
  if (speaker === null || clauses.isSupposed(verb) || clauses.isNegated(verb)) return [];
  const judged = toDeedJudgement(context.basesAt(verb), context.particleAt(verb));
  if (judged === null) return [];
  return clauses
    .doersOf(verb)
    .filter((doer) => context.referents.at(doer)?.name !== speaker.name)
    .map((target) => toStand(speaker, target, judged, `does-${judged.name}`, verb, toModal(context, verb)));
}

const POSING = new Set(["pose", "represent", "constitute", "mark", "raise", "become", "remain"]);

/** "The pact poses a threat": in a speaker's words who poses it is judged. */
function findPosed(context: StandContext, verb: number): readonly Stand[] {
  const { clauses, syntax } = context;
  const speaker = syntax.partOf(verb) === "VERB" ? context.speakerAt(verb) : null;
  if (speaker === null || clauses.isSupposed(verb) || clauses.isNegated(verb)) return [];
  if (!context.basesAt(verb).some((base) => POSING.has(base))) return [];
  const [object] = clauses.objectsOf(verb);
  const judged = object === undefined ? null : toPhraseJudgement(context, object);
  if (judged === null) return [];
  return clauses
    .doersOf(verb)
    .filter((doer) => context.referents.at(doer)?.name !== speaker.name)
    .map((target) =>
      toStand(speaker, target, judged, toFrame("judge", judged), verb, toModal(context, verb)),
    );
}

/** "She is proud of him", "critical of the plan": who is so takes a side on what stands behind. */
function findHeld(context: StandContext, adjective: number): readonly Stand[] {
  const { clauses } = context;
  if (clauses.isSupposed(adjective)) return [];
  const isNegated = clauses.isNegated(adjective);
  const holders = clauses.doersOf(adjective);
  return toHoldingAdjectives(context.basesAt(adjective)).flatMap((judging) => {
    if (isNegated && judging.side === -1) return [];
    const targets = clauses
      .obliquesOf(adjective)
      .filter(({ preposition }) => judging.target === `on:${preposition}`);
    return toHeld(
      context,
      adjective,
      isNegated ? toOther(judging) : judging,
      holders.length > 0 ? holders : toModified(context, adjective),
      targets,
    );
  });
}

function toHeld(
  context: StandContext,
  cue: number,
  judged: Judged,
  holders: readonly number[],
  targets: readonly { readonly head: number; readonly isClause: boolean }[],
): readonly Stand[] {
  return holders.flatMap((head) => {
    const holder = toHolder(context, head);
    if (holder === null) return [];
    return targets
      .filter(
        ({ head: target, isClause }) =>
          target !== head && (!isClause || context.syntax.partOf(target) === "VERB"),
      )
      .map(({ head: target, isClause }) =>
        toStand(holder, target, judged, `holds-${judged.name}`, cue, [
          ...(isClause ? (["deed"] as const) : []),
          ...toMarksOf(context, cue, holder),
        ]),
      );
  });
}

/** "He is against the dam", "they were in favor of it": the predicate is what stands behind the preposition. */
function findSided(context: StandContext, predicate: number): readonly Stand[] {
  const { clauses, syntax, wordAt } = context;
  if (syntax.childOf(predicate, "cop") < 0 || clauses.isSupposed(predicate) || clauses.isNegated(predicate))
    return [];
  const first = syntax.childOf(predicate, "case");
  if (first < 0) return [];
  const holders = clauses.doersOf(predicate);
  const [noun] = wordAt(first) === "in" ? toHoldingPrepositions(wordAt(predicate)) : [];
  if (noun) {
    const targets = clauses
      .obliquesOf(predicate)
      .filter(({ preposition }) => noun.target === `on:${preposition}`);
    return toHeld(context, predicate, noun, holders, targets);
  }
  const [judging] = toHoldingPrepositions(wordAt(first));
  return judging ? toHeld(context, first, judging, holders, [{ head: predicate, isClause: false }]) : [];
}

function toModified({ syntax }: StandContext, adjective: number): readonly number[] {
  const head = syntax.headOf(adjective);
  return head >= 0 && ["amod", "acl", "acl:relcl"].includes(syntax.relationOf(adjective)) ? [head] : [];
}

/** "Called the strike a crime", "described him as a hero". */
function findCalled(context: StandContext, verb: number): readonly Stand[] {
  const { clauses, syntax } = context;
  const naming = syntax.partOf(verb) === "VERB" ? toNaming(context.basesAt(verb)) : null;
  if (naming === null || clauses.isSupposed(verb) || clauses.isNegated(verb)) return [];
  const behind = clauses
    .obliquesOf(verb)
    .flatMap(({ preposition, head }) => (/^(?:to )?as$/.test(preposition) ? [head] : []));
  const outright = syntax
    .childrenOf(verb)
    .filter((child) => syntax.relationOf(child) === "xcomp" && syntax.partOf(child) !== "VERB");
  const judging = [...(naming.as ? behind : []), ...(naming.outright ? outright : [])];
  // "Described him as a hero": a parser that errs makes him the subject of the hero.
  const inner = judging
    .slice(0, 1)
    .map((head) => syntax.childOf(head, "nsubj"))
    .filter((one) => one > verb);
  const objects = [...clauses.objectsOf(verb), ...inner]
    .filter((one) => !judging.includes(one))
    .flatMap((one) => (context.wordAt(one) === "it" ? findDeedBehind(context, verb, judging) : [one]));
  return judging.slice(0, 1).flatMap((head) => {
    const judged = toPhraseJudgement(context, head);
    if (judged === null) return [];
    return clauses.doersOf(verb).flatMap((doer) => {
      const holder = toHolder(context, doer);
      if (holder === null) return [];
      return objects.map((target) =>
        toStand(holder, target, judged, toFrame("call", judged), head, [
          ...toMarksOf(context, verb, holder),
          ...toModal(context, verb),
        ]),
      );
    });
  });
}

/** "Considered it wrong to leave": the leaving; of "called it wrong" what "it" stands for. */
function findDeedBehind(
  { clauses, syntax, wordAt }: StandContext,
  verb: number,
  judging: readonly number[],
): readonly number[] {
  const deeds = [verb, ...judging]
    .flatMap((head) => syntax.childrenOf(head))
    .filter(
      (child) =>
        ["xcomp", "ccomp", "advcl", "csubj"].includes(syntax.relationOf(child)) &&
        wordAt(syntax.childOf(child, "mark")) !== "" &&
        child > verb,
    );
  return deeds.length > 0 ? deeds.slice(0, 1) : clauses.objectsOf(verb).slice(0, 1);
}

function toStand(
  holder: Referent,
  target: number,
  { side, degree }: Judged,
  frame: string,
  cue: number,
  marks: readonly StandMark[],
): Stand {
  return {
    holder,
    target,
    side,
    kind: "statement",
    frame,
    degree,
    cue,
    marks: ["judged", ...marks],
    on: null,
  };
}
