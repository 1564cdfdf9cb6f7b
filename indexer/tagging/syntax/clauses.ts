import type { Relation, Syntax } from "./syntax";

/** How far a clause is followed upwards for whom its verb leaves out. */
const MOST_STEPS = 6;
const NEGATIONS = new Set(["not", "n't", "n’t", "never", "hardly", "barely", "neither", "nor", "scarcely"]);
const NONE = new Set(["no", "none", "nobody", "nothing", "neither", "few"]);
const RELATIVES = new Set(["who", "whom", "which", "that", "whose"]);
const CLAUSES: readonly Relation[] = ["ccomp", "xcomp", "csubj", "advcl", "acl", "acl:relcl", "parataxis"];

/** What is read off a clause, by its verb (or the adjective or noun that is its predicate). */
export type Clauses = {
  /** Heads of who does it: the subject, the agent of a passive; of a clause without one, whom it is left to. */
  readonly doersOf: (predicate: number) => readonly number[];
  /** Heads of what it is done to: the object, the subject of a passive. */
  readonly objectsOf: (verb: number) => readonly number[];
  /** Heads of the phrases that prepositions put beside it, each with the preposition ("against", "in favor of"). */
  readonly obliquesOf: (head: number) => readonly Oblique[];
  /** Predicates of the clauses that complete it: "said that …", "wants to …". */
  readonly complementsOf: (verb: number) => readonly number[];
  readonly isPassive: (verb: number) => boolean;
  /** "did not", "never", "no one". */
  readonly isNegated: (predicate: number) => boolean;
  /** The auxiliary that weakens it ("could", "would"), in lower case; empty where there is none. */
  readonly modalOf: (predicate: number) => string;
  /** It is only supposed ("if …", "whether …") or a question. */
  readonly isSupposed: (predicate: number) => boolean;
  /** A phrase and those joined to it: both of "A and B". */
  readonly joinedTo: (head: number) => readonly number[];
};

/** A phrase behind a preposition. `isClause`: a deed ("against building it"). */
type Oblique = { readonly preposition: string; readonly head: number; readonly isClause: boolean };

/** Relations of verbs that have a subject of their own. */
const FINITE: readonly Relation[] = ["root", "ccomp", "advcl", "parataxis", "acl:relcl", "conj"];
/** Relations that a subject gets by mistake. */
const UNATTACHED: readonly Relation[] = [
  "appos",
  "dep",
  "obl",
  "obl:unmarked",
  "nmod",
  "nmod:unmarked",
  "nmod:desc",
  "vocative",
  "list",
  "dislocated",
  "compound",
  "flat",
  "xcomp",
];
/** Relations that an object gets by mistake, where no preposition stands before it. */
const MISPLACED: readonly Relation[] = [
  "obl",
  "nmod",
  "amod",
  "compound",
  "dep",
  "appos",
  "xcomp",
  "flat",
  "ccomp",
];
const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|week|month|year|morning|afternoon|evening|night|day|time|times|january|february|march|april|may|june|july|august|september|october|november|december|\d+)$/;
const BOUNDS = new Set([
  ",",
  ";",
  ":",
  "where",
  "when",
  "while",
  "that",
  "which",
  "who",
  "(",
  ")",
  "-",
  "–",
  "—",
]);
const MODALS = new Set([
  "could",
  "may",
  "might",
  "would",
  "should",
  "must",
  "can",
  "will",
  "shall",
  "’d",
  "'d",
  "’ll",
  "'ll",
]);
const INVERTED = new Set(["had", "were", "should"]);
const SUPPOSING = new Set(["if", "whether", "unless", "lest", "suppose"]);

/** The clauses of a text. */
export function toClauses(syntax: Syntax): Clauses {
  const { parsed, headOf, relationOf, partOf, childrenOf, childOf, phraseOf } = syntax;
  const word = (token: number): string => parsed.tokens[token]?.lower ?? "";
  const of = (head: number, ...relations: readonly Relation[]): readonly number[] =>
    childrenOf(head).filter((child) => relations.includes(relationOf(child)));

  const joinedTo = (head: number): readonly number[] => [
    head,
    ...of(head, "conj").filter((child) => isNominal(child) && word(childOf(child, "cc")) !== "but"),
    // Names that the parser took for one: "Ted Cruz and Francis Rooney".
    ...of(head, "flat", "list").filter((child) => partOf(child) === "PROPN" && childOf(child, "cc") >= 0),
  ];
  const isNominal = (token: number): boolean =>
    ["NOUN", "PROPN", "PRON", "NUM", "X", "SYM"].includes(partOf(token)) ||
    (partOf(token) === "ADJ" && childOf(token, "cop") < 0);

  const isPassive = (verb: number): boolean =>
    !/ing$/.test(word(verb)) &&
    (childOf(verb, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent") >= 0 || isBareParticiple(verb));
  /** "The bill passed by the House": a noun's participle in "-ed" without an object of its own. */
  const isBareParticiple = (verb: number): boolean =>
    relationOf(verb) === "acl" &&
    partOf(verb) === "VERB" &&
    !/ing$/.test(word(verb)) &&
    childOf(verb, "mark", "obj", "aux") < 0;

  const toAntecedent = (token: number, clause: number): number => {
    if (!RELATIVES.has(word(token))) return token;
    for (let at = clause, step = 0; at >= 0 && step < MOST_STEPS; at = headOf(at), step++)
      if (relationOf(at) === "acl:relcl") return toSubjectOfPredicate(headOf(at));
    return token;
  };
  /** "He was among the members who voted": he did. */
  const toSubjectOfPredicate = (noun: number): number =>
    childOf(noun, "cop") >= 0 && childOf(noun, "nsubj") >= 0 ? childOf(noun, "nsubj") : noun;
  const isTime = (token: number): boolean => TIMES.test(word(token));
  const prepositionOf = (head: number): string => {
    const first = childOf(head, "case", "mark");
    return first < 0 ? "" : [first, ...of(first, "fixed")].map(word).join(" ");
  };
  const obliquesOf = (head: number): readonly Oblique[] =>
    childrenOf(head).flatMap((child): readonly Oblique[] => {
      const relation = relationOf(child);
      // "Warned against building it": a parser that errs takes the deed for what completes the verb.
      const isTaken = relation === "xcomp" && /ing$/.test(word(child));
      const isClause = relation === "advcl" || relation === "acl" || isTaken;
      if (!isClause && !["obl", "nmod", "obl:agent", "nmod:desc"].includes(relation)) return [];
      const preposition = prepositionOf(child);
      if (preposition === "") return [];
      const heads = isClause ? [child, ...of(child, "conj")] : joinedTo(child);
      return heads.map((one) => ({ preposition, head: one, isClause }));
    });

  const agentsOf = (verb: number): readonly number[] => [
    ...of(verb, "obl:agent")
      .filter((one) => word(childOf(one, "case")) === "by")
      .flatMap(joinedTo),
    ...(childOf(verb, "obl:agent") >= 0
      ? []
      : obliquesOf(verb)
          .filter(({ preposition, isClause }) => preposition === "by" && !isClause)
          .map(({ head }) => head)),
  ];
  const subjectsOf = (predicate: number): readonly number[] => {
    const stated = ownSubjectsOf(predicate);
    const lent = stated.length > 0 ? stated : lentSubjectsOf(predicate);
    const heads = lent.length > 0 ? lent : findUnattached(predicate);
    return heads.flatMap(joinedTo).map((one) => toAntecedent(one, predicate));
  };
  /** "The office has suspended it, officials said": of two subjects the first is that of the clause in front. */
  const ownSubjectsOf = (predicate: number): readonly number[] => {
    const stated = of(predicate, "nsubj", "nsubj:outer", "nsubj:pass");
    const front = of(predicate, "ccomp", "parataxis").find((child) => child < predicate) ?? -1;
    if (stated.length > 1 && front >= 0 && stated.some((one) => one > front))
      return stated.filter((one) => one > front);
    if (stated.length > 1 && stated.some((one) => one < predicate) && childOf(predicate, "ccomp") > predicate)
      return stated.filter((one) => one < predicate);
    if (
      stated.length > 0 ||
      !["ccomp", "parataxis"].includes(relationOf(predicate)) ||
      headOf(predicate) < predicate
    )
      return stated;
    const above = of(headOf(predicate), "nsubj", "nsubj:outer");
    return above.some((one) => one > predicate) ? above.filter((one) => one < predicate) : [];
  };
  /** "She said they would go": the second subject is that of the clause behind. */
  const lentSubjectsOf = (predicate: number): readonly number[] => {
    const head = headOf(predicate);
    if (head < 0 || head > predicate || relationOf(predicate) !== "ccomp") return [];
    return of(head, "nsubj", "nsubj:outer").filter((one) => one > head && one < predicate);
  };
  /** A parser that errs puts a subject of many names elsewhere: the phrase without a preposition right before the verb. */
  const findUnattached = (predicate: number): readonly number[] => {
    const isParticiple = /ing$/.test(word(predicate));
    if (
      partOf(predicate) !== "VERB" ||
      (isParticiple ? relationOf(predicate) !== "acl" : !FINITE.includes(relationOf(predicate)))
    )
      return [];
    let at = predicate - 1;
    while (["AUX", "ADV", "PART"].includes(partOf(at))) at--;
    if (
      !["NOUN", "PROPN", "PRON"].includes(partOf(at)) ||
      (parsed.sentenceOf[at] ?? -1) !== parsed.sentenceOf[predicate]
    )
      return [];
    let bound = at;
    const from = parsed.sentences[parsed.sentenceOf[predicate] ?? 0]?.from ?? 0;
    while (
      bound > from &&
      !BOUNDS.has(word(bound - 1)) &&
      !["SCONJ", "VERB", "AUX"].includes(partOf(bound - 1))
    )
      bound--;
    let top = at;
    for (let step = 0; step < MOST_STEPS * 2 && headOf(top) >= bound && headOf(top) < predicate; step++)
      top = headOf(top);
    const marked = childOf(top, "case");
    const isFree =
      isNominal(top) &&
      UNATTACHED.includes(relationOf(top)) &&
      (marked < 0 || (isParticiple && word(marked) === "with"));
    return isFree && !isTime(top) ? [top] : [];
  };

  /** Whom a verb without a subject is left to. */
  const controllersOf = (verb: number, step: number): readonly number[] => {
    const head = headOf(verb);
    if (head < 0 || step > MOST_STEPS) return [];
    switch (relationOf(verb)) {
      case "conj":
        return partOf(head) === "VERB" || childOf(head, "cop") >= 0 ? doersAt(head, step + 1) : [];
      case "xcomp":
      case "ccomp": {
        const objects = [...new Set([...of(head, "iobj"), ...objectsOf(head)])].filter((one) => one < verb);
        return objects.length > 0 && relationOf(verb) === "xcomp"
          ? objects
          : relationOf(verb) === "xcomp"
            ? doersAt(head, step + 1)
            : [];
      }
      case "advcl":
        return doersAt(head, step + 1);
      case "acl":
      case "acl:relcl":
        return isNominal(head) && childOf(verb, "mark") < 0
          ? [head]
          : isNominal(head)
            ? ownersOf(head, step)
            : [];
      default:
        return [];
    }
  };
  /** Whose plan it is: "his plan to leave", "they made a promise to leave". */
  const ownersOf = (noun: number, step: number): readonly number[] => {
    const owner = childOf(noun, "nmod:poss");
    if (owner >= 0) return [owner];
    const verb = headOf(noun);
    return verb >= 0 && partOf(verb) === "VERB" && ["obj", "obl"].includes(relationOf(noun))
      ? doersAt(verb, step + 1)
      : [];
  };
  function doersAt(predicate: number, step: number): readonly number[] {
    if (isPassive(predicate)) {
      const agents = agentsOf(predicate);
      return agents.length > 0 || relationOf(predicate) !== "conj" ? agents : [];
    }
    const subjects = subjectsOf(predicate);
    return subjects.length > 0 ? subjects : controllersOf(predicate, step);
  }

  function objectsOf(verb: number): readonly number[] {
    if (isPassive(verb)) {
      const subjects = of(verb, "nsubj:pass")
        .flatMap(joinedTo)
        .map((one) => toAntecedent(one, verb));
      if (subjects.length > 0) return subjects;
      const head = headOf(verb);
      if (relationOf(verb) === "acl" && head >= 0) return [head];
      if (relationOf(verb) === "xcomp" && head >= 0)
        return [
          ...of(head, "obj"),
          ...obliquesOf(head).flatMap((one) => (one.preposition === "for" ? [one.head] : [])),
        ];
      if (relationOf(verb) === "conj" && head >= 0) return isPassive(head) ? objectsOf(head) : [];
      return [];
    }
    const direct = of(verb, "obj");
    const stated = direct.length > 0 ? direct : of(verb, "iobj");
    const objects = (stated.length > 0 ? stated : findMisplaced(verb))
      .flatMap(joinedTo)
      .map((one) => toAntecedent(one, verb));
    if (objects.length > 0) return objects;
    // "which he condemned": the relative that the parse left out.
    const head = headOf(verb);
    if (
      relationOf(verb) === "acl:relcl" &&
      head >= 0 &&
      childOf(verb, "nsubj") >= 0 &&
      !RELATIVES.has(word(childOf(verb, "nsubj")))
    )
      return [head];
    return [];
  }

  /** An object that the parser took for something else: the phrase right behind the verb. */
  function findMisplaced(verb: number): readonly number[] {
    const child = childrenOf(verb).find((one) => one > verb && MISPLACED.includes(relationOf(one)));
    if (child === undefined || childOf(child, "case", "mark", "cop") >= 0 || isTime(child)) return [];
    if (relationOf(child) === "amod") return of(child, "nmod", "compound").slice(0, 1);
    const isBefore = childrenOf(verb).some((one) => one > verb && one < child && relationOf(one) === "punct");
    return ["NOUN", "PROPN"].includes(partOf(child)) && !isBefore ? [child] : [];
  }

  const isNegated = (predicate: number): boolean =>
    childrenOf(predicate).some((child) => {
      const relation = relationOf(child);
      if (relation === "advmod" || relation === "aux" || relation === "cc" || relation === "cc:preconj")
        return NEGATIONS.has(word(child)) || (word(child) === "longer" && word(child - 1) === "no");
      if (relation === "nsubj" || relation === "obj" || relation === "nsubj:pass")
        return NONE.has(word(child)) || NONE.has(word(childOf(child, "det", "cc:preconj")));
      return relation === "det" && word(child) === "no";
    });

  /** "Had they signed it, …": a clause that begins with its auxiliary. */
  const isInverted = (predicate: number): boolean => {
    const subject = childOf(predicate, "nsubj", "nsubj:pass");
    const helper = subject < 0 || subject > predicate ? -1 : phraseOf(subject).from - 1;
    const isFirst = helper === parsed.sentences[parsed.sentenceOf[predicate] ?? 0]?.from;
    const isInverting = partOf(helper) === "AUX" && INVERTED.has(word(helper));
    return isInverting && (isFirst || relationOf(predicate) === "advcl");
  };
  const isSupposed = (predicate: number): boolean => {
    for (let at = predicate, step = 0; at >= 0 && step < MOST_STEPS; at = headOf(at), step++) {
      if (of(at, "mark", "advmod").some((child) => SUPPOSING.has(word(child))) || isInverted(at)) return true;
      if (of(at, "punct").some((child) => word(child) === "?")) return true;
      if (!CLAUSES.includes(relationOf(at)) && relationOf(at) !== "conj") break;
    }
    const sentence = parsed.sentences[parsed.sentenceOf[predicate] ?? 0];
    return sentence !== undefined && [1, 2].some((back) => parsed.tokens[sentence.to - back]?.text === "?");
  };

  return {
    doersOf: (predicate) => doersAt(predicate, 0),
    objectsOf,
    obliquesOf,
    complementsOf: (verb) =>
      [
        ...of(verb, "ccomp", "xcomp"),
        ...of(verb, "advcl").filter(
          (one) => word(childOf(one, "mark")) === "for" && word(of(one, "mark").at(-1) ?? -1) === "to",
        ),
      ].flatMap((one) => [one, ...of(one, "conj").filter((child) => !isNominal(child))]),
    isPassive,
    isNegated,
    modalOf: (predicate) => word(of(predicate, "aux").find((child) => MODALS.has(word(child))) ?? -1),
    isSupposed,
    joinedTo,
  };
}
