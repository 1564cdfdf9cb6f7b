import type { ActorTag, ActorType } from "@/search/document/document";
import type { Syntax } from "../syntax/syntax";
import { toJoined } from "./joined";
import { resolvePhrases } from "./resolve-phrases";

/** Whom a phrase stands for. */
export type Referent = {
  /** As the document names it most fully; for somebody without a name, the phrase as the text has it ("residents"). */
  readonly name: string;
  /** Null for somebody who is no actor of the document. */
  readonly type: ActorType | null;
  /** Whether it is a name. */
  readonly named: boolean;
  /** Whether the phrase itself bears the name; else a pronoun or a role stands for it. */
  readonly stated: boolean;
  /** The body whose words a spokesperson's are; null for everybody else. */
  readonly speaksFor: Pick<Referent, "name" | "type" | "named"> | null;
};

/** Whom the phrases of one text stand for. */
export type Referents = {
  /** Whom the noun phrase or pronoun with this head stands for; null where it is nobody who acts, or nobody knows whom. */
  readonly at: (head: number) => Referent | null;
  /** The same for all that are joined to it, or named behind it: "A and B", "two senators, A and B". */
  readonly allAt: (head: number) => readonly Referent[];
};

/** Reads whom each phrase of a text stands for. */
export function toReferents(syntax: Syntax, actors: readonly ActorTag[]): Referents {
  const { names, whoAt, isStated, bodyAt } = resolvePhrases(syntax, actors);
  const at = (head: number): Referent | null => {
    const who = whoAt(head);
    return who && { ...who, stated: isStated(head), speaksFor: bodyAt(head) };
  };
  const allAt = (head: number): readonly Referent[] => {
    const all = toJoined(syntax, names, head).flatMap((one) => at(one) ?? []);
    return all.filter(({ name }, place) => all.findIndex((other) => other.name === name) === place);
  };
  return { at, allAt };
}
