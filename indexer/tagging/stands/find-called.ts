import { toNaming } from "../../knowledge/stances/stand-words";
import type { Syntax } from "../syntax/syntax";
import { toJudgedStand, toJudgingFrame, toModalMark } from "./judged-stand";
import { type Judged, toPhraseJudgement } from "./phrase-judgement";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { toHolder, toMarksOf } from "./stand-holders";

const LABELLING = new Set([
  "call",
  "label",
  "brand",
  "dub",
  "term",
  "refer",
  "dismiss",
  "characterise",
  "characterize",
]);

/** "Called the strike a crime", "described him as a hero": who calls it so judges. */
export function findCalled(context: StandContext, verb: number): readonly Stand[] {
  const { clauses } = context;
  const names = findNames(context, verb);
  const [cue] = names;
  if (cue === undefined || clauses.isSupposed(verb) || clauses.isNegated(verb)) return [];
  const judged = toPhraseJudgement(context, cue) ?? toQuotedJudgement(context, verb, cue);
  if (judged === null) return [];
  const targets = findNamed(context, verb, names);
  const frame = toJudgingFrame("call", judged);
  return clauses.doersOf(verb).flatMap((doer) => {
    const holder = toHolder(context, doer);
    if (holder === null) return [];
    const marks = [...toMarksOf(context, verb, holder), ...toModalMark(context, verb)];
    return targets.map((target) => toJudgedStand({ holder, target, judged, frame, cue, marks }));
  });
}

/** "Called the inquiry a “circus”": a name that is put between quotation marks is seldom kind, whatever no table says of it. */
function toQuotedJudgement(
  { basesAt, syntax, wordAt }: StandContext,
  verb: number,
  name: number,
): Judged | null {
  const { from } = syntax.phraseOf(name);
  const isQuoted = Array.from({ length: name - from + 2 }, (_, at) => from - 1 + at).some((at) =>
    /^["“”'‘]+$/.test(wordAt(at)),
  );
  const isTitle = syntax.partOf(name) === "PROPN";
  if (!isQuoted || isTitle || !basesAt(verb).some((base) => LABELLING.has(base))) return null;
  return { side: -1, degree: 1, name: "quoted" };
}

/** What a verb of naming calls its object: behind "as", or outright. */
function findNames({ basesAt, clauses, syntax, wordAt }: StandContext, verb: number): readonly number[] {
  const naming = syntax.partOf(verb) === "VERB" ? toNaming(basesAt(verb)) : null;
  if (naming === null) return [];
  const isAs = (head: number): boolean =>
    syntax.childrenOf(head, "case", "mark").some((one) => wordAt(one) === "as");
  const complements = syntax.childrenOf(verb, "xcomp").filter((child) => syntax.partOf(child) !== "VERB");
  const behind = [...clauses.obliquesOf(verb).map(({ head }) => head), ...complements].filter(isAs);
  const outright = complements.filter((child) => !isAs(child));
  const names = [...(naming.as ? behind : []), ...(naming.outright ? outright : [])];
  return names.length > 0 || !naming.outright ? names : findBehindObject(syntax, verb);
}

/** "Calling the strike reckless": a parser that errs takes it for a part of the object. */
function findBehindObject({ childrenOf, childOf }: Syntax, verb: number): readonly number[] {
  const object = childOf(verb, "obj");
  return object < 0 ? [] : childrenOf(object, "amod").filter((child) => child > object);
}

/** What is called so: the object; for "it" what it stands for. */
function findNamed(context: StandContext, verb: number, names: readonly number[]): readonly number[] {
  // "Described him as a hero": a parser that errs makes him the subject of the hero.
  const within = names.slice(0, 1).map((name) => context.syntax.childOf(name, "nsubj", "expl"));
  const referred = context.basesAt(verb).includes("refer") ? findReferred(context, verb) : [];
  return [...context.clauses.objectsOf(verb), ...referred, ...within.filter((one) => one > verb)]
    .filter((one) => !names.includes(one))
    .flatMap((one) => (context.wordAt(one) === "it" ? findDeedBehind(context, verb, names) : [one]));
}

/** "Referred to the vote as a hoax", "the vote, which he referred to as a hoax". */
function findReferred({ clauses, syntax }: StandContext, verb: number): readonly number[] {
  const stated = clauses
    .obliquesOf(verb)
    .filter(({ preposition, isClause }) => preposition === "to" && !isClause);
  const heads = stated.map(({ head }) => head).filter((head) => !isNamed(syntax, head));
  if (heads.length > 0) return heads;
  return syntax.relationOf(verb) === "acl:relcl" ? [syntax.headOf(verb)] : [];
}

/** Whether a phrase, or the one it is joined to, stands behind "as". */
function isNamed({ childrenOf, headOf, relationOf, wordAt }: Syntax, head: number): boolean {
  const first = relationOf(head) === "conj" ? headOf(head) : head;
  return childrenOf(first, "case").some((one) => wordAt(one) === "as");
}

/** "Considered it wrong to leave": the leaving; of "called it wrong" what "it" stands for. */
function findDeedBehind(
  { clauses, syntax, wordAt }: StandContext,
  verb: number,
  names: readonly number[],
): readonly number[] {
  const deed = [verb, ...names]
    .flatMap((head) => syntax.childrenOf(head, "xcomp", "ccomp", "advcl", "csubj"))
    .find((child) => child > verb && wordAt(syntax.childOf(child, "mark")) !== "");
  return deed === undefined ? clauses.objectsOf(verb).slice(0, 1) : [deed];
}
