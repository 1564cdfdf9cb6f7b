import { toBases } from "../../knowledge/stances/stand-words";
import type { Clauses } from "../syntax/clauses";
import type { Syntax } from "../syntax/syntax";
import type { Referent, Referents } from "../who/referents";
import type { ToSpeaker } from "./speakers";

/** A text as the finders of stands see it. */
export type StandContext = {
  readonly syntax: Syntax;
  readonly clauses: Clauses;
  readonly referents: Referents;
  readonly speakerAt: ToSpeaker;
  readonly wordAt: (token: number) => string;
  /** Base forms of a verb, singular of a noun: each that the word may be. */
  readonly basesAt: (token: number) => readonly string[];
  /** The particle of a verb ("out" of "spoke out"); empty where it has none. */
  readonly particleAt: (verb: number) => string;
};

/** Who writes the text: a holder without a name here. */
export const AUTHOR: Referent = { name: "", type: null, named: true, stated: true, speaksFor: null };

/** "Co-sponsored" is one word though the dash is cut. */
function toWhole(wordAt: (token: number) => string, token: number): string {
  return wordAt(token - 1) === "-" && wordAt(token - 2) === "co" ? `co-${wordAt(token)}` : wordAt(token);
}

/** Phrases that make one verb with theirs. */
const IDIOMS = new Set(["in_contempt", "under_arrest", "to_court", "on_trial", "to_justice", "to_task"]);

/** "In_contempt" of "held him in contempt"; empty where there is none. */
function toIdiom(clauses: Clauses, wordAt: (token: number) => string, verb: number): string {
  const idioms = clauses.obliquesOf(verb).map(({ preposition, head }) => `${preposition}_${wordAt(head)}`);
  return idioms.find((idiom) => IDIOMS.has(idiom)) ?? "";
}

/** A text as the finders see it. */
export function toStandContext(
  syntax: Syntax,
  clauses: Clauses,
  referents: Referents,
  speakerAt: ToSpeaker,
): StandContext {
  const { wordAt } = syntax;
  return {
    syntax,
    clauses,
    referents,
    speakerAt,
    wordAt,
    basesAt: (token) => toBases(toWhole(wordAt, token)),
    particleAt: (verb) => {
      const particle = syntax.childOf(verb, "compound:prt");
      return particle < 0 ? toIdiom(clauses, wordAt, verb) : wordAt(particle);
    },
  };
}
