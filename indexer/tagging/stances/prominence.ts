import type { ActorTag } from "@/search/document/document";
import type { Syntax } from "../syntax/syntax";
import type { Prominence, StandGroup } from "./stand-group";

/** Says it of each group of a text; an issue is counted by its noun, what a corpus tracks by its places. */
export function toProminences(
  { parsed: { tokens }, wordAt }: Syntax,
  actors: readonly ActorTag[],
  tracked: readonly { readonly name: string }[],
): (group: Omit<StandGroup, "prominence">) => Prominence {
  const named = new Map(actors.map((actor) => [actor.name, actor]));
  const words = toCounts(tokens.map(({ lower }) => lower));
  const places = toCounts(tracked.map(({ name }) => name));
  return ({ holder, target, targetKind, stands: [first] }) => ({
    holder: named.get(holder)?.salience ?? null,
    target:
      targetKind === "actor"
        ? (named.get(target)?.mentions.length ?? 0)
        : (places.get(target) ?? words.get(first ? wordAt(first.stand.target) : "") ?? 0),
  });
}

function toCounts(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
