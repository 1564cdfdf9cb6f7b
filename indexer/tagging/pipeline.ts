import type { Tags, Target } from "@/search/document/document";
import { toUnsupported } from "@/search/document/tagged-languages";
import { dropPublisher } from "./actors/drop-publisher";
import { findActors, findKnownActors } from "./actors/find-actors";
import { findDates } from "./dates/find-dates";
import { findSources, toPublisherTags } from "./sources/find-sources";
import { findReadStances } from "./stances/find-read-stances";
import { findRequestedStances, type RequestedPlace } from "./stances/find-requested-stances";
import { findStances } from "./stances/find-stances";
import { toSyntax } from "./syntax/syntax";
import { toParsedText } from "./text/parsed-text";
import type { TextReading } from "./text/text-reading";

/** What the tagger knows of a document. */
export type TagInput = {
  readonly text: string;
  readonly title: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  /** ISO 639-1; null where it is not known, which is read as English. */
  readonly language?: string | null;
  /** What the corpus tracks stances on. */
  readonly targets: readonly Target[];
  /** Places whose stance is requested: then stances are exactly these, in this order. */
  readonly requested?: readonly RequestedPlace[];
  /** What an encoder made of the text; null or left out where none has read it. */
  readonly reading?: TextReading | null;
};

/**
 * The tags of a text: actors, dates, sources, stances, each with its places; in a language other than English only
 * the actors of the tables. Pure and deterministic, linear in the
 * text's length; never throws, whatever the text.
 */
export function toTags({
  text,
  publishedAt,
  publisher,
  language = null,
  targets,
  requested,
  reading = null,
}: TagInput): Tags {
  const parsed = toParsedText(text, reading);
  if (toUnsupported(language).length > 0)
    return {
      actors: dropPublisher(findKnownActors(parsed), text),
      dates: [],
      sources: toPublisherTags(publisher),
      stances: [],
    };
  // Actors first: sources and stances are recognised by their names. Sources before stances: a stance has a holder.
  const actors = findActors(parsed);
  const syntax = toSyntax(parsed);
  const dates = findDates(parsed, publishedAt, publisher);
  const sources = findSources(parsed, actors, publisher);
  const stances = requested
    ? findRequestedStances(parsed, actors, sources, requested)
    : syntax
      ? findReadStances(syntax, actors, sources, targets)
      : findStances(parsed, actors, sources, targets);
  return { actors: dropPublisher(actors, text), dates, sources, stances };
}
