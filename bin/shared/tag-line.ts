import type { Tags } from "@/search/document/document";

/**
 * The tags of a document as the stream gives them, offsets in UTF-16 code units. Of stances those that hold up; where targets
 * were requested, all: there is one for each.
 */
export function toTagLine({ actors, dates, sources, stances }: Tags, isRequested: boolean) {
  return {
    actors: actors.map(({ name, type, mentions }) => ({
      name,
      type,
      mentions: mentions.map(({ start, end }) => [start, end]),
    })),
    dates: dates
      .flatMap(({ value, mentions }) => mentions.map(({ start, end }) => ({ value, start, end })))
      .sort((a, b) => a.start - b.start),
    sources: sources.map(({ name, kind, mention, cue, content }) => ({
      name,
      kind,
      start: mention?.start ?? null,
      end: mention?.end ?? null,
      cue,
      content,
    })),
    stances: stances
      .filter(({ possible }) => isRequested || !possible)
      .map(({ target, targetKind, stance, kind, confidence, holder, named, evidence }) => ({
        target,
        targetKind,
        stance,
        kind,
        confidence,
        holder,
        named,
        evidence,
      })),
  };
}
