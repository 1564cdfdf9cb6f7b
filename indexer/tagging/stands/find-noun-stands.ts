import { findLightVerb, toNounFrames } from "../../knowledge/stances/stand-words";
import type { NounFrame } from "../../knowledge/stances/noun-frames";
import type { Stand, StandMark } from "./stand";
import { type StandContext, toHolder } from "./stand-context";

/** Where a noun takes a side: "their support for the bill", "voiced opposition to it", "a critic of the king". */
export function findNounStands(context: StandContext, noun: number): readonly Stand[] {
  return toNounFrames(context.basesAt(noun)).flatMap((frame) => findFrameStands(context, noun, frame));
}

function findFrameStands(context: StandContext, noun: number, frame: NounFrame): readonly Stand[] {
  const { clauses } = context;
  const targets = clauses
    .obliquesOf(noun)
    .filter(({ preposition, isClause }) => frame.on.includes(preposition) && !isClause)
    .map(({ head }) => head);
  const holders = findHolders(context, noun, frame);
  const found = targets.length > 0 ? targets : holders.targets;
  if (clauses.isSupposed(noun) || clauses.isNegated(noun)) return [];
  return holders.heads.flatMap((head) => {
    const referent = toHolder(context, head);
    if (referent === null) return [];
    const marks: StandMark[] = ["noun"];
    if (!referent.stated) marks.push("pronoun");
    const speaker = context.speakerAt(noun);
    if (speaker !== null && speaker.name !== referent.name) marks.push("reported");
    return found
      .filter((target) => target !== head)
      .map((target): Stand => ({
        holder: referent,
        target,
        side: frame.side,
        kind: frame.kind,
        frame: frame.name,
        degree: frame.degree,
        cue: noun,
        marks,
      }));
  });
}

type Holding = { readonly heads: readonly number[]; readonly targets: readonly number[] };

/** Whose it is: its possessor; "by" or "from" whom; or whose verb it is the object of. */
function findHolders(context: StandContext, noun: number, frame: NounFrame): Holding {
  const { clauses, syntax } = context;
  if (frame.isPerson) return findPersons(context, noun);
  const owner = syntax.childOf(noun, "nmod:poss");
  const givers = clauses
    .obliquesOf(noun)
    .filter(({ preposition }) => preposition === "by" || preposition === "from")
    .map(({ head }) => head);
  if (owner >= 0) return { heads: clauses.joinedTo(owner), targets: [] };
  if (givers.length > 0 && syntax.relationOf(noun) !== "obj") return { heads: givers, targets: [] };
  const verb = syntax.headOf(noun);
  if (verb < 0 || clauses.isNegated(verb)) return { heads: givers, targets: [] };
  const light = findLightVerb(context.basesAt(verb));
  const isObject = syntax.relationOf(noun) === "obj" || (syntax.relationOf(noun) === "nsubj:pass");
  if (light === "subject" && isObject) return { heads: clauses.doersOf(verb), targets: [] };
  if (light === "target" && isObject) {
    const from = clauses.obliquesOf(verb).filter(({ preposition }) => preposition === "from" || preposition === "by");
    return { heads: givers.length > 0 ? givers : from.map(({ head }) => head), targets: clauses.doersOf(verb) };
  }
  const preposition = syntax.childOf(noun, "case");
  if (syntax.relationOf(noun) === "obl" && context.wordAt(preposition) === "in" && syntax.partOf(verb) === "VERB")
    return { heads: clauses.doersOf(verb), targets: [] };
  return { heads: givers, targets: [] };
}

/** "X is a critic of Y", "X, a critic of Y, said", "critics of Y said". */
function findPersons({ clauses, syntax }: StandContext, noun: number): Holding {
  const subjects = syntax.childOf(noun, "cop") >= 0 ? clauses.doersOf(noun) : [];
  if (subjects.length > 0) return { heads: subjects, targets: [] };
  const head = syntax.headOf(noun);
  if (head >= 0 && syntax.relationOf(noun) === "appos") return { heads: [head], targets: [] };
  const apposed = syntax.childOf(noun, "appos", "flat", "nmod:desc");
  return { heads: [apposed >= 0 ? apposed : noun], targets: [] };
}
