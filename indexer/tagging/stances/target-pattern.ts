import type { Target } from "@/search/document/document";
import { readKnownNames, toNameKey } from "../../knowledge/actors/known-names";
import { LEADERS } from "../../knowledge/stances/leaders";
import { TOPICS } from "../../knowledge/stances/topics";

/** How a target is recognised: its aliases as written, or its parties and its topic together. */
export type TargetPattern = {
  readonly name: string;
  /** In lower case. */
  readonly aliases: readonly string[];
  /** The countries it is between, or about. */
  readonly parties: readonly string[];
  /** Finds words of its topic in lower-case text; null when it has none. */
  readonly topic: RegExp | null;
};

const LINKING = /[–—/-]| and | with | to | on | for | of /;
const patterns = new WeakMap<Target, TargetPattern>();

/** The pattern of a target, made once. */
export function toTargetPattern(target: Target): TargetPattern {
  const known = patterns.get(target);
  if (known) return known;
  const made = makePattern(target);
  patterns.set(target, made);
  return made;
}

function makePattern({ name, aliases }: Target): TargetPattern {
  const words = name.split(LINKING).map((part) => part.trim());
  const last = words.at(-1) ?? "";
  const parties = words
    .map((part) => (part === last ? part.split(" ").slice(0, -1).join(" ") || part : part))
    .flatMap((part) => toParty(part) ?? [])
    .filter((party, at, all) => all.indexOf(party) === at);
  const ends = [name.split(" ").at(-1) ?? "", name.split(" ")[0] ?? ""];
  const topics = ends.map((end) => TOPICS.get(end.toLowerCase())).find((one) => one !== undefined);
  return {
    name,
    aliases: [...new Set([name, ...aliases].map((alias) => alias.toLowerCase()))],
    parties,
    topic: topics ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${topics.join("|")})\\p{L}*`, "gu") : null,
  };
}

/** The country that a part of a target's name speaks of; a leader stands for his. */
function toParty(part: string): string | null {
  const found = readKnownNames().get(toNameKey(part))?.name ?? (part === "Kim" ? "Kim Jong Un" : null);
  return found ? (LEADERS.get(found) ?? found) : null;
}
