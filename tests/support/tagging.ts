import { findDates } from "@/indexer/tagging/dates/find-dates";
import { findSources } from "@/indexer/tagging/sources/find-sources";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import type { ActorTag, ActorType, SourceTag } from "@/search/document/document";

/** A Wednesday: what the dates of these tests are resolved against. */
export const PUBLISHED = "2024-11-06";

/** The dates of a text in its order, each as `words = value`. */
export function datesOf(
  text: string,
  publishedAt: string | null = PUBLISHED,
  publisher: string | null = null,
): string[] {
  return findDates(toParsedText(text), publishedAt, publisher)
    .flatMap(({ value, mentions }) => mentions.map(({ start, end }) => ({ value, start, end })))
    .sort((a, b) => a.start - b.start)
    .map(({ value, start, end }) => `${text.slice(start, end)} = ${value}`);
}

/** The values alone. */
export function valuesOf(text: string, publishedAt: string | null = PUBLISHED): string[] {
  return datesOf(text, publishedAt).map((date) => date.slice(date.lastIndexOf(" = ") + 3));
}

/** An actor at every place where one of the words stands; the first word is the name. */
export function anActor(text: string, type: ActorType, name: string, ...also: readonly string[]): ActorTag {
  const mentions = [name, ...also].flatMap((word) =>
    Array.from(text.matchAll(new RegExp(`\\b${word}\\b`, "g")), (match) => ({
      start: match.index,
      end: match.index + word.length,
      rule: "test",
      certainty: "stated" as const,
    })),
  );
  const sorted = mentions.sort((a, b) => a.start - b.start);
  const apart = sorted.filter((mention, at) => at === 0 || mention.start >= (sorted[at - 1]?.end ?? 0));
  return { name, type, salience: "main", mentions: apart };
}

/** The cited sources of a text whose actors are these. */
export function sourcesOf(text: string, actors: readonly ActorTag[] = []): readonly SourceTag[] {
  return findSources(toParsedText(text), actors, null);
}

/** Each citation as `source | cue | content`, words of the text. */
export function citationsOf(text: string, actors: readonly ActorTag[] = []): string[] {
  return sourcesOf(text, actors).map(({ mention, cue, content }) => {
    const source = mention ? text.slice(mention.start, mention.end) : "-";
    return [
      source,
      cue ? text.slice(...cue) : "-",
      content.map((span) => text.slice(...span)).join(" … "),
    ].join(" | ");
  });
}
