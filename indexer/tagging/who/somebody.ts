import type { ActorType } from "@/search/document/document";

/** Somebody of a text; within one text the same one is the same object. */
export type Somebody = {
  /** As the document names it most fully; for somebody without a name, the phrase as the text has it ("residents"). */
  readonly name: string;
  /** Null for somebody who is no actor of the document. */
  readonly type: ActorType | null;
  /** Whether it is a name. */
  readonly named: boolean;
};

/** Gives the same object for the same name: a name in another case is another one. */
export type ToSomebody = (name: string, type: ActorType | null, named: boolean) => Somebody;

/** Opens the list of everybody in a text. */
export function openEverybody(): ToSomebody {
  const everybody = new Map<string, Somebody>();
  return (name, type, named) => {
    const key = named ? name : `${name.toLowerCase()}?`;
    const known = everybody.get(key) ?? { name, type, named };
    everybody.set(key, known);
    return known;
  };
}
