import type { ActorTag, SourceTag } from "@/search/document/document";
import type { ParsedText } from "../text/parsed-text";

/** Who speaks and who acts at a place of the text. Places come in any order; each search halves what is left. */
export type Holders = {
  /** The cited source whose content covers an offset; null: the author speaks. */
  readonly speakerAt: (offset: number) => string | null;
  /** The actor whose name covers an offset; null for none. */
  readonly actorAt: (offset: number) => string | null;
  /** The last person named before an offset in the same paragraph; null for none. */
  readonly personBefore: (offset: number) => string | null;
};

const LOOK_BACK = 8;

type Stretch = { readonly start: number; readonly end: number; readonly name: string };

/** The holders of a text, out of its sources and actors. */
export function toHolders(
  { sentences }: ParsedText,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
): Holders {
  const spoken = toStretches(
    // A source that is nobody in particular ("we", "it") holds nothing: then it is the author who speaks.
    sources.flatMap(({ name, named, content }) =>
      named ? content.map(([start, end]) => ({ start, end, name })) : [],
    ),
  );
  const names = toStretches(
    actors.flatMap(({ name, mentions }) => mentions.map((one) => ({ ...one, name }))),
  );
  const persons = toStretches(
    actors.flatMap(({ name, type, mentions }) =>
      type === "person" ? mentions.map((one) => ({ ...one, name })) : [],
    ),
  );
  const paragraphs = new Map<number, number>();
  for (const { paragraph, start } of sentences)
    if (!paragraphs.has(paragraph)) paragraphs.set(paragraph, start);
  const starts = [...paragraphs.values()];
  return {
    speakerAt: (offset) => toCovering(spoken, offset),
    actorAt: (offset) => toCovering(names, offset),
    personBefore: (offset) => {
      const person = persons[toLastBefore(persons, offset, ({ start }) => start)];
      const begin = starts[toLastBefore(starts, offset, (start) => start)] ?? 0;
      return person && person.start >= begin ? person.name : null;
    },
  };
}

function toStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  return [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The innermost of the last few that begin before an offset and end after it. */
function toCovering(stretches: readonly Stretch[], offset: number): string | null {
  const last = toLastBefore(stretches, offset, ({ start }) => start);
  for (let at = last; at >= 0 && last - at < LOOK_BACK; at--) {
    const one = stretches[at];
    if (one && one.end > offset) return one.name;
  }
  return null;
}

/** Position of the last item that begins at or before an offset, -1 for none. */
function toLastBefore<T>(items: readonly T[], offset: number, toStart: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && toStart(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
