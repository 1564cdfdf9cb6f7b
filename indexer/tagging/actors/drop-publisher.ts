import type { ActorTag } from "@/search/document/document";
import { readKnownNames, toNameKey } from "../../knowledge/actors/known-names";

/**
 * The actors without the outlet that the text opens with ("The Economist: …"): it published the text and does not act
 * in it. For the end of the line, since sources are recognised by the names of all actors.
 */
export function dropPublisher(actors: readonly ActorTag[], text: string): readonly ActorTag[] {
  return actors.filter(({ name, mentions: [first] }) => {
    if (!first || text.slice(first.end, first.end + 1) !== ":") return true;
    const lead = text.slice(0, first.start);
    return !/^\s*(?:the\s+)?$/i.test(lead) || readKnownNames().get(toNameKey(name))?.outlet !== true;
  });
}
