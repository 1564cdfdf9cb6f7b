import { findComplements } from "./complements";
import { findDoers } from "./doers";
import { toJoined } from "./joined";
import { isNegated, toModal } from "./negation";
import { findObjects } from "./objects";
import { findObliques, type Oblique } from "./obliques";
import { isSupposed } from "./supposed";
import type { Syntax } from "./syntax";
import { isPassive } from "./voice";

/** What is read off a clause, by its verb (or the adjective or noun that is its predicate). Each question is a short walk. */
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

/** The clauses of a text. */
export function toClauses(syntax: Syntax): Clauses {
  return {
    doersOf: (predicate) => findDoers(syntax, predicate),
    objectsOf: (verb) => findObjects(syntax, verb),
    obliquesOf: (head) => findObliques(syntax, head),
    complementsOf: (verb) => findComplements(syntax, verb),
    isPassive: (verb) => isPassive(syntax, verb),
    isNegated: (predicate) => isNegated(syntax, predicate),
    modalOf: (predicate) => toModal(syntax, predicate),
    isSupposed: (predicate) => isSupposed(syntax, predicate),
    joinedTo: (head) => toJoined(syntax, head),
  };
}
