import type { ActorTag, ActorType, Mention } from "@/search/document/document";
import { toNameKey } from "../../knowledge/actors/known-names";
import type { ParsedText } from "../text/parsed-text";
import type { NamedCandidate } from "./name-actors";

/** An actor named so often, or in the first lines, is what the text is about. */
const OFTEN = 3;
const EARLY_SENTENCES = 3;
const MOST_MAIN = 8;

/**
 * One tag an actor, with its mentions in order; spellings that differ in case, accents or hyphens are one. The most
 * mentioned come first; of those mentioned as often, actors before places, and then as the text names them.
 */
export function toActorTags(candidates: readonly NamedCandidate[], parsed: ParsedText): readonly ActorTag[] {
  const groups = new Map<string, NamedCandidate[]>();
  for (const candidate of candidates) {
    const key = toNameKey(candidate.name).toLowerCase().replace(/^the /, "");
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  const tags = [...groups.values()].map((group) => toTag(group, parsed));
  const main = new Set(
    tags
      .filter(
        ({ mentions, type }) => type !== "place" && (mentions.length >= OFTEN || isEarly(mentions, parsed)),
      )
      .sort(byWeight)
      .slice(0, MOST_MAIN)
      .map((tag) => tag.name),
  );
  return tags
    .map((tag) => ({ ...tag, salience: main.has(tag.name) ? ("main" as const) : ("mentioned" as const) }))
    .sort(byWeight);
}

function byWeight(a: ActorTag, b: ActorTag): number {
  return (
    b.mentions.length - a.mentions.length ||
    Number(a.type === "place") - Number(b.type === "place") ||
    (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0)
  );
}

function toTag(group: readonly NamedCandidate[], { tokens }: ParsedText): ActorTag {
  const sorted = [...group].sort((a, b) => a.from - b.from);
  const mentions: Mention[] = sorted.map(({ from, to, rule, certainty }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    rule,
    certainty,
  }));
  return {
    name: (sorted.find(({ rule }) => rule === "table") ?? sorted[0])?.name ?? "",
    type: toCommonest(sorted.map(({ type }) => type)),
    salience: "mentioned",
    mentions,
  };
}

function toCommonest(types: readonly ActorType[]): ActorType {
  const counts = new Map<ActorType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "person";
}

function isEarly(mentions: readonly Mention[], { sentences }: ParsedText): boolean {
  const limit = sentences[Math.min(EARLY_SENTENCES, sentences.length) - 1]?.end ?? 0;
  return (mentions[0]?.start ?? 0) < limit && mentions.length > 1;
}
