import type { ActorTag } from "@/search/document/document";
import { LEADERS } from "../../knowledge/stances/leaders";
import type { ParsedText } from "../text/parsed-text";

/** The countries that each sentence names, a leader standing for his country. */
export type Parties = readonly ReadonlySet<string>[];

/** The parties of each sentence, out of those that matter. */
export function toPartiesBySentence(
  { sentences }: ParsedText,
  actors: readonly ActorTag[],
  wanted: ReadonlySet<string>,
): Parties {
  const sets = sentences.map(() => new Set<string>());
  for (const actor of actors) {
    const party = LEADERS.get(actor.name) ?? actor.name;
    if (!wanted.has(party)) continue;
    let at = 0;
    for (const { start } of actor.mentions) {
      while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at++;
      sets[at]?.add(party);
    }
  }
  return sets;
}
