import { toShownStances } from "../document/listed-stance";
import { toPageNumber, toPagePlaces } from "../document/page-places";
import { findMarks, MOST_SNIPPETS, type Snippet, toMarkedText, toSnippets } from "../matching/marks";
import { toPassageSnippet } from "../matching/passage-snippet";
import type { HitTerms } from "../matching/prepare";
import type { Term } from "../matching/terms";
import type { StoredHit } from "../meilisearch/stored";
import type { MarkedPart } from "../text/marked-part";
import type { Span } from "../text/span";
import { toFolded } from "../text/word-spans";
import type { Hit } from "./result";

/** Actors named on a hit. */
const MOST_ACTORS = 8;
/** Other spellings named on a hit. */
const MOST_SPELLINGS = 3;

/** One list for all hits of a search, so that what is made of it is made once. */
const allTerms = new WeakMap<HitTerms, readonly Term[]>();

function toAllTerms(hitTerms: HitTerms): readonly Term[] {
  const terms = allTerms.get(hitTerms) ?? [...hitTerms.written, ...hitTerms.others];
  allTerms.set(hitTerms, terms);
  return terms;
}

/**
 * A hit as the reader sees it. `text` is as much of the document's text as is needed to show its matches; `first` is a stretch
 * of it that is shown before them.
 */
export function toHit(stored: StoredHit, text: string, hitTerms: HitTerms, first: Span | null = null): Hit {
  const { others, possible } = hitTerms;
  const terms = toAllTerms(hitTerms);
  const title = toMarkedText(stored.title, terms);
  const pages = toPagePlaces(stored.pages);
  const snippets = withFirst(toSnippets(text, terms), first && toPassageSnippet(text, first, terms));
  return {
    id: stored.id,
    title,
    titleInferred: stored.metadata.title.inferred,
    collection: stored.collection,
    language: stored.language,
    url: stored.url,
    publisher: stored.publisher,
    // An index of an earlier release has no list.
    author: stored.authors ?? [],
    published: stored.published,
    precision: stored.precision,
    actors: [...new Set([...stored.mainActors, ...stored.actors])].slice(0, MOST_ACTORS),
    sources: stored.sources,
    stances: toShownStances(stored, { possible }),
    snippets: snippets.map((snippet) => ({ ...snippet, page: toPageNumber(pages, toShownPlace(snippet)) })),
    why: {
      title: hasMark(title),
      text: snippets.some((snippet) => hasMark(snippet.parts)),
    },
    as: others.length === 0 ? [] : toSpellingsFound([stored.title, ...snippets.map(toPlainText)], others),
    possible: false,
    missing: [],
    story: { id: stored.story ?? stored.id, size: stored.storySize },
    copies: [],
  };
}

/** The place of a snippet's first marked words, else of its beginning. */
function toShownPlace({ start, parts }: Snippet): number {
  const first = parts.findIndex((part) => part.match);
  return parts.slice(0, Math.max(0, first)).reduce((at, part) => at + part.text.length, start);
}

function hasMark(parts: readonly MarkedPart[]): boolean {
  return parts.some((part) => part.match);
}

/** Snippets after another, less those of its passage and those without a mark, which only stood in for it. */
function withFirst(snippets: readonly Snippet[], first: Snippet | null): readonly Snippet[] {
  if (first === null) return snippets;
  const others = snippets.filter(({ passage, parts }) => passage !== first.passage && hasMark(parts));
  return [first, ...others].slice(0, MOST_SNIPPETS);
}

/** Whether the opening of a long document shows no match, so that the rest must be read. */
export function needsWholeText(stored: StoredHit, opening: string, hitTerms: HitTerms): boolean {
  const terms = toAllTerms(hitTerms);
  if (stored.partCount <= 1 || terms.length === 0) return false;
  return toSnippets(opening, terms).every((snippet) => !hasMark(snippet.parts));
}

function toPlainText({ parts }: Snippet): string {
  return parts.map((part) => part.text).join("");
}

function toSpellingsFound(texts: readonly string[], others: readonly Term[]): readonly string[] {
  const spellings = texts.flatMap((text) =>
    findMarks(text, others).map((mark) => text.slice(mark.start, mark.end)),
  );
  return [...new Map(spellings.map((spelling) => [toFolded(spelling), spelling])).values()].slice(
    0,
    MOST_SPELLINGS,
  );
}
