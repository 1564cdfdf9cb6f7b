import { toStanceParts } from "../document/stance-value";
import { findMarks, type Snippet, toMarkedText, toSnippets } from "../matching/marks";
import type { HitTerms } from "../matching/prepare";
import type { Term } from "../matching/terms";
import type { StoredHit } from "../meilisearch/stored";
import type { MarkedPart } from "../text/marked-part";
import { toFolded } from "../text/word-spans";
import type { Hit } from "./result";

/** Actors named on a hit. */
const MOST_ACTORS = 8;
/** Other spellings named on a hit. */
const MOST_SPELLINGS = 3;

/** A hit as the reader sees it. `text` is as much of the document's text as is needed to show its matches. */
export function toHit(stored: StoredHit, text: string, { written, others }: HitTerms): Hit {
  const terms = [...written, ...others];
  const title = toMarkedText(stored.title, terms);
  const snippets = toSnippets(text, terms);
  const hasMark = (parts: readonly MarkedPart[]): boolean => parts.some((part) => part.match);
  return {
    id: stored.id,
    title,
    titleInferred: stored.metadata.title.inferred,
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
    snippets,
    why: {
      title: hasMark(title),
      text: snippets.some((snippet) => hasMark(snippet.parts)),
      as: toSpellingsFound([stored.title, ...snippets.map(toPlainText)], others),
    },
    missing: [],
    story: { id: stored.story ?? stored.id, size: stored.storySize },
    copies: [],
  };
}

/** Whether the opening of a long document shows no match, so that the rest must be read. */
export function needsWholeText(stored: StoredHit, opening: string, { written, others }: HitTerms): boolean {
  const terms = [...written, ...others];
  if (stored.partCount <= 1 || terms.length === 0) return false;
  return toSnippets(opening, terms).every((snippet) => !snippet.parts.some((part) => part.match));
}

function toPlainText({ parts }: Snippet): string {
  return parts.map((part) => part.text).join("");
}

function toSpellingsFound(texts: readonly string[], others: readonly Term[]): readonly string[] {
  if (others.length === 0) return [];
  const spellings = texts.flatMap((text) =>
    findMarks(text, others).map((mark) => text.slice(mark.start, mark.end)),
  );
  return [...new Map(spellings.map((spelling) => [toFolded(spelling), spelling])).values()].slice(
    0,
    MOST_SPELLINGS,
  );
}
