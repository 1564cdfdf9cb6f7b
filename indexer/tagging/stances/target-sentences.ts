import type { ActorTag, Target } from "@/search/document";
import { readKnownNames, toNameKey } from "../../knowledge/known-names";
import { LEADERS } from "../../knowledge/leaders";
import { TOPICS } from "../../knowledge/topics";
import type { Reading } from "../reading";

/** How a target is recognised: its aliases as written, or its parties and its topic together. */
type Pattern = {
  readonly aliases: readonly string[];
  readonly parties: readonly string[];
  readonly topics: readonly string[];
  readonly head: string;
};

const LINKING = /[–—/-]| and | with | to | on | for | of /;

/** Positions of the sentences that speak of a target. */
export function findTargetSentences(
  target: Target,
  reading: Reading,
  actors: readonly ActorTag[],
): readonly number[] {
  const pattern = toPattern(target);
  const parties = toPartiesBySentence(reading, actors);
  let introduced = false;
  return reading.sentences.flatMap(({ start, end }, at) => {
    const lower = reading.text.slice(start, end).toLowerCase();
    const spoken = pattern.aliases.some((alias) => lower.includes(alias));
    const onTopic = pattern.topics.some((topic) => lower.includes(topic));
    const here = parties[at] ?? new Set<string>();
    const near = new Set([...here, ...(parties[at - 1] ?? [])]);
    const together =
      pattern.parties.length > 0 && onTopic && pattern.parties.every((party) => here.has(party));
    const nearly =
      pattern.parties.length > 1 &&
      onTopic &&
      pattern.parties.every((party) => near.has(party)) &&
      pattern.parties.some((party) => here.has(party));
    const again =
      introduced &&
      new RegExp(
        `\\b(?:this|the|their|such an?)\\s(?:\\w+\\s){0,2}(?:${pattern.topics.slice(0, 8).join("|") || "$^"})`,
      ).test(lower) &&
      (here.size === 0 || pattern.parties.some((party) => here.has(party)));
    const yes = spoken || together || nearly || again;
    introduced ||= spoken || together;
    return yes ? [at] : [];
  });
}

function toPattern({ name, aliases }: Target): Pattern {
  const words = name.split(LINKING).map((part) => part.trim());
  const last = words.at(-1) ?? "";
  const head = name.split(" ").at(-1)?.toLowerCase() ?? "";
  const known = readKnownNames();
  const parties = words
    .map((part) => (part === last ? part.split(" ").slice(0, -1).join(" ") || part : part))
    .flatMap((part) => toParty(part) ?? [])
    .filter((party, at, all) => all.indexOf(party) === at);
  function toParty(part: string): string | null {
    const entry =
      known.get(toNameKey(part)) ?? known.get(toNameKey(part.replace(/^North Korean$/, "North Korea")));
    const found = entry?.name ?? (part === "Kim" ? "Kim Jong Un" : null);
    return found ? (LEADERS.get(found) ?? found) : null;
  }
  return {
    aliases: [name, ...aliases].map((alias) => alias.toLowerCase()),
    parties,
    topics: TOPICS.get(head) ?? TOPICS.get(name.split(" ")[0]?.toLowerCase() ?? "") ?? [],
    head,
  };
}

/** The countries that a sentence names, a leader standing for his country. */
function toPartiesBySentence(
  { sentences }: Reading,
  actors: readonly ActorTag[],
): readonly ReadonlySet<string>[] {
  const sets = sentences.map(() => new Set<string>());
  for (const actor of actors) {
    const party = LEADERS.get(actor.name) ?? actor.name;
    let at = 0;
    for (const { start } of actor.mentions) {
      while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at++;
      sets[at]?.add(party);
    }
  }
  return sets;
}
