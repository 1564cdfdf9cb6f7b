import type { Candidate } from "@/indexer/tagging/actors/candidate";
import { findActors } from "@/indexer/tagging/actors/find-actors";
import { type NameContext, toNameContext } from "@/indexer/tagging/actors/name-context";
import { toWritten } from "@/indexer/tagging/actors/written-text";
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

/** What one recogniser sees in a text, each as `words = name` or, where it gives no name, the words alone. */
export function candidatesOf(text: string, find: (context: NameContext) => readonly Candidate[]): string[] {
  const parsed = toParsedText(text);
  return find(toNameContext(parsed)).map((candidate) => {
    const words = toWritten(candidate, parsed);
    return candidate.name === null ? words : `${words} = ${candidate.name}`;
  });
}
