import type { ActorTag, ActorType } from "@/search/document/document";
import type { Syntax } from "../syntax/syntax";

/** Whom a phrase stands for. */
export type Referent = {
  /** As the document names it most fully; for somebody without a name, the phrase as the text has it ("the residents"). */
  readonly name: string;
  /** Null for somebody who is no actor of the document. */
  readonly type: ActorType | null;
  /** Whether it is a name. */
  readonly named: boolean;
  /** Whether the phrase itself bears the name; else a pronoun or a role stands for it. */
  readonly stated: boolean;
};

/** Whom the phrases of one text stand for. */
export type Referents = {
  /** Whom the noun phrase or pronoun with this head stands for; null where it is nobody who acts, or nobody knows whom. */
  readonly at: (head: number) => Referent | null;
};

/** Reads whom each phrase of a text stands for. */
export function toReferents({ parsed: { tokens } }: Syntax, actors: readonly ActorTag[]): Referents {
  const named = new Map<number, ActorTag>();
  const starts = new Map(tokens.map(({ start }, at) => [start, at]));
  for (const actor of actors)
    for (const { start, end } of actor.mentions)
      for (let at = starts.get(start) ?? tokens.length; (tokens[at]?.start ?? end) < end; at++)
        named.set(at, actor);
  return {
    at: (head) => {
      const actor = named.get(head);
      return actor ? { name: actor.name, type: actor.type, named: true, stated: true } : null;
    },
  };
}
