import type { Tags } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import type { Strings } from "../strings/en";
import { toTimexText } from "../ui/dates";
import type { Subject } from "./correction-subject";

/** A tag as the margin lists it: its places in the text, each with an anchor `{key}-{number}`, 1 the first. */
export type TagRow = {
  /** Unique in the document, and safe in an attribute. */
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** What a correction of it is about. */
  readonly subject: Subject;
  readonly places: readonly Span[];
};

export type TagRows = Readonly<Record<"actors" | "dates" | "sources", readonly TagRow[]>>;

/** The tags of a document that have places, most mentioned first; dates in order of time. */
export function toTagRows(tags: Tags, text: string, strings: Strings): TagRows {
  const byCount = (a: TagRow, b: TagRow): number => b.places.length - a.places.length;
  const actors = tags.actors.map(
    (tag, index): TagRow => ({
      key: `actor-${index}`,
      label: tag.name,
      hint: toOtherWords(tag.name, tag.mentions.map(toSpan), text, strings),
      subject: { kind: "actor", value: tag.name, type: tag.type, label: tag.name },
      places: tag.mentions.map(toSpan),
    }),
  );
  const dates = [...tags.dates]
    .sort((a, b) => (a.value < b.value ? -1 : 1))
    .map(
      (tag, index): TagRow => ({
        key: `date-${index}`,
        label: toTimexText(tag.value, strings),
        hint: toOtherWords(toTimexText(tag.value, strings), tag.mentions.map(toSpan), text, strings),
        subject: { kind: "date", value: tag.value, label: toTimexText(tag.value, strings) },
        places: tag.mentions.map(toSpan),
      }),
    );
  const hasPlace = (row: TagRow): boolean => row.places.length > 0;
  return {
    actors: actors.filter(hasPlace).sort(byCount),
    dates: dates.filter(hasPlace),
    sources: toSourceRows(tags, text, strings).filter(hasPlace).sort(byCount),
  };
}

/** One row a source, however often it is cited. */
function toSourceRows(tags: Tags, text: string, strings: Strings): TagRow[] {
  const cited = tags.sources.filter((tag) => tag.kind === "cited");
  const names = [...new Set(cited.map((tag) => tag.name))];
  return names.map((name, index) => {
    const citations = cited.filter((tag) => tag.name === name);
    const cue = citations.find((tag) => tag.cue !== null)?.cue;
    return {
      key: `source-${index}`,
      label: name,
      hint: cue
        ? strings.quoted(text.slice(...cue))
        : (citations.find((tag) => tag.role !== null)?.role ?? ""),
      subject: { kind: "source", value: name, label: name },
      places: citations.flatMap((tag) => (tag.mention === null ? [] : [toSpan(tag.mention)])),
    };
  });
}

function toSpan(mention: { start: number; end: number }): Span {
  return [mention.start, mention.end];
}

/** The first other wording by which the text names it. */
function toOtherWords(label: string, places: readonly Span[], text: string, strings: Strings): string {
  const first = places[0] ? text.slice(...places[0]) : "";
  return first === "" || label.toLowerCase().includes(first.toLowerCase()) ? "" : strings.quoted(first);
}
