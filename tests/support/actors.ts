import { findActors } from "@/indexer/tagging/actors/find-actors";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import type { ActorTag } from "@/search/document/document";

/** The actors of a text. */
export function actorTagsOf(text: string): readonly ActorTag[] {
  return findActors(toParsedText(text));
}

/** Each actor as `name, type: words of the text`, the words once each, in the order of the first mention. */
export function actorsOf(text: string): string[] {
  return [...actorTagsOf(text)]
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
    .map(({ name, type, mentions }) => {
      const words = new Set(mentions.map(({ start, end }) => text.slice(start, end)));
      return `${name}, ${type}: ${[...words].join(" | ")}`;
    });
}

/** The names alone. */
export function namesOf(text: string): string[] {
  return actorsOf(text).map((actor) => actor.replace(/, \w+: .*$/s, ""));
}
