import { type Snippet, toMarkedText, toSnippets } from "./marks";
import type { Term } from "./matching";
import { toStanceParts } from "./names";
import type { Hit } from "./result";
import type { StoredHit } from "./stored";

/** Actors named on a hit. */
const MOST_ACTORS = 8;

/** A hit as the reader sees it. `text` is as much of the document's text as is needed to show its matches. */
export function toHit(stored: StoredHit, text: string, terms: readonly Term[]): Hit {
  return {
    id: stored.id,
    title: toMarkedText(stored.title, terms),
    titleInferred: stored.told.title.inferred,
    collection: stored.collection,
    language: stored.language,
    url: stored.url,
    publisher: stored.publisher,
    published: stored.published,
    precision: stored.precision,
    actors: [...new Set([...stored.mainActors, ...stored.actors])].slice(0, MOST_ACTORS),
    sources: stored.sources,
    stances: stored.stances
      .flatMap((value) => toStanceParts(value) ?? [])
      .map(({ target, stance }) => ({ target, stance })),
    stancesInferred: stored.stancesInferred,
    snippets: toSnippets(text, terms),
    missing: [],
    story: { id: stored.story ?? stored.id, size: stored.storySize },
    copies: [],
  };
}

/** Whether the first part of a long document shows nothing of what was asked, so that the rest must be read. */
export function needsWholeText(stored: StoredHit, terms: readonly Term[]): boolean {
  if (stored.partCount <= 1 || terms.length === 0) return false;
  return toSnippets(toFirstPart(stored), terms).every(hasNoMark);
}

/** The first part of a hit's text. */
export function toFirstPart(stored: StoredHit): string {
  return stored.text.p0 ?? "";
}

function hasNoMark(snippet: Snippet): boolean {
  return !snippet.parts.some((part) => part.match);
}
