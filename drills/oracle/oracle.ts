import { isRelativeDate, toAbsoluteDate, toDays } from "@/search/document/dates";
import type { Tags } from "@/search/document/document";
import { FACETS, type FacetKey } from "@/search/document/facets";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toWholeText } from "@/search/document/text-parts";
import { findTerms, type Term, toTerm } from "@/search/matching/terms";
import type { SearchQuery } from "@/search/query/query";
import type { FieldLeaf, QueryNode, TextLeaf } from "@/search/query/tree";
import { toWords, type Word } from "@/search/text/words";

/**
 * Brute force: looks at every document for every query. It shares with the product what a word is and what matches
 * (`search/text/words`, `search/matching/terms`), and nothing of the requests to the engine.
 */
export type OracleDocument = {
  readonly stored: IndexedDocument;
  readonly title: readonly Word[];
  readonly text: readonly Word[];
  /** First and last day of each time the text speaks of. */
  readonly mentioned: readonly (readonly [number, number])[];
};

export function toOracleDocument(stored: IndexedDocument): OracleDocument {
  return {
    stored,
    title: toWords(stored.title),
    text: toWords(toWholeText(stored.text)),
    mentioned: (JSON.parse(stored.tags) as Tags).dates.map((tag) => toSpanOfValue(tag.value)),
  };
}

/** For the values the tests use: days, months, years and decades. */
function toSpanOfValue(value: string): readonly [number, number] {
  if (/^\d{3}$/.test(value)) return [Number(`${value}00101`), Number(`${value}91231`)];
  const days = toDays(value);
  return [days.from, days.to];
}

/** Whether a document fits the text of a query. */
export function fitsTree(
  node: QueryNode | null,
  document: OracleDocument,
  now: Date,
  possible = false,
): boolean {
  if (node === null) return true;
  switch (node.kind) {
    case "and":
      return node.parts.every((part) => fitsTree(part, document, now, possible));
    case "or":
      return node.parts.some((part) => fitsTree(part, document, now, possible));
    case "not":
      return !fitsTree(node.part, document, now, possible);
    default:
      return fitsLeaf(node, document, now, possible);
  }
}

function fitsLeaf(
  leaf: TextLeaf | FieldLeaf,
  document: OracleDocument,
  now: Date,
  possible: boolean,
): boolean {
  switch (leaf.kind) {
    case "title":
      return hasTerm(toTerm(leaf.of), document.title);
    case "tag":
      return valuesOf(document, leaf.facet, possible).some(
        (value) => value.toLowerCase() === leaf.value.toLowerCase(),
      );
    case "record":
      return [document.stored[leaf.field]].flat().some((value) => value === leaf.value);
    case "saved":
    case "like":
    case "signs":
      return false;
    case "date":
      return fitsDate(leaf, document, now);
    default:
      return hasTerm(toTerm(leaf), document.title) || hasTerm(toTerm(leaf), document.text);
  }
}

function fitsDate(leaf: Extract<FieldLeaf, { kind: "date" }>, document: OracleDocument, now: Date): boolean {
  const day = (text: string): { from: number; to: number } =>
    toDays(isRelativeDate(text) ? toAbsoluteDate(text, now) : text);
  if (leaf.field === "mentions")
    return document.mentioned.some((span) => liesIn(span, leaf.from, leaf.to, day));
  const { publishedFrom, publishedTo } = document.stored;
  if (publishedFrom === null || publishedTo === null) return false;
  if (leaf.field === "before") return publishedTo < day(leaf.to ?? "").from;
  if (leaf.field === "after") return publishedFrom > day(leaf.from ?? "").to;
  return liesIn([publishedFrom, publishedTo], leaf.from, leaf.to, day);
}

function liesIn(
  [first, last]: readonly [number, number],
  from: string | null,
  to: string | null,
  day: (text: string) => { from: number; to: number },
): boolean {
  return (from === null || first >= day(from).from) && (to === null || last <= day(to).to);
}

function valuesOf(document: OracleDocument, facet: FacetKey, possible: boolean): readonly string[] {
  const row = FACETS.find(({ key }) => key === facet);
  const field = (possible ? row?.possibleField : null) ?? row?.field;
  const value = field === undefined ? null : document.stored[field];
  if (value === null) return [];
  return Array.isArray(value) ? value : [String(value)];
}

/** What is known of a tree: one search is compared by total, order, facets and timeline, and each looks at every document. */
const known = new WeakMap<QueryNode, Map<OracleDocument, boolean>>();

/** `fitsTree`, worked out once for each document. A tree is only ever compared at one time and in one search. */
function fitsKnownTree(
  tree: QueryNode | null,
  document: OracleDocument,
  now: Date,
  possible: boolean,
): boolean {
  if (tree === null) return true;
  const answers = known.get(tree) ?? new Map<OracleDocument, boolean>();
  known.set(tree, answers);
  const answer = answers.get(document) ?? fitsTree(tree, document, now, possible);
  answers.set(document, answer);
  return answer;
}

/** Whether a document fits a whole query; parts named in `without` are left out. */
export function fits(
  query: SearchQuery,
  tree: QueryNode | null,
  document: OracleDocument,
  now: Date,
  without: readonly string[] = [],
): boolean {
  if (!fitsKnownTree(tree, document, now, query.possible)) return false;
  for (const { key } of FACETS) {
    const values = valuesOf(document, key, query.possible);
    const chosen = without.includes(key) ? [] : query.chosen[key];
    const holds = (value: string): boolean => values.includes(value);
    if (chosen.length > 0 && !(query.all.includes(key) ? chosen.every(holds) : chosen.some(holds)))
      return false;
    if (query.excluded[key].some(holds)) return false;
  }
  const day = (text: string): { from: number; to: number } => toDays(toAbsoluteDate(text, now));
  if (query.mentionedFrom !== null || query.mentionedTo !== null)
    if (!document.mentioned.some((span) => liesIn(span, query.mentionedFrom, query.mentionedTo, day)))
      return false;
  return without.includes("published") || fitsPublished(query, document, day);
}

function fitsPublished(
  query: SearchQuery,
  { stored }: OracleDocument,
  day: (text: string) => { from: number; to: number },
): boolean {
  const isUndated = stored.publishedFrom === null || stored.publishedTo === null;
  const hasRange = query.from !== null || query.to !== null;
  if (!hasRange) return !query.undated || isUndated;
  if (stored.publishedFrom === null || stored.publishedTo === null) return query.undated;
  return liesIn([stored.publishedFrom, stored.publishedTo], query.from, query.to, day);
}

/** Counts of a facet as the panel promises them. */
export function countFacet(
  query: SearchQuery,
  tree: QueryNode | null,
  documents: readonly OracleDocument[],
  now: Date,
  facet: FacetKey,
): Map<string, number> {
  const without = query.all.includes(facet) ? [] : [facet];
  const fitting = documents.filter((document) => fits(query, tree, document, now, without));
  return countBy(query, fitting, (document) => valuesOf(document, facet, query.possible));
}

/** How many documents, or stories where the query groups by them, carry each value. */
export function countBy(
  query: SearchQuery,
  documents: readonly OracleDocument[],
  toValues: (document: OracleDocument) => readonly string[],
): Map<string, number> {
  const carriers = new Map<string, Set<string>>();
  for (const document of documents)
    for (const value of toValues(document)) {
      const known = carriers.get(value) ?? new Set();
      carriers.set(value, known.add(toCounted(query, document)));
    }
  return new Map([...carriers].map(([value, known]) => [value, known.size]));
}

/** What a document is counted as: itself, or its story. */
export function toCounted({ group }: SearchQuery, { stored }: OracleDocument): string {
  return group === null ? stored.id : (stored.story ?? stored.id);
}

function hasTerm(term: Term, words: readonly Word[]): boolean {
  return findTerms([term], words).length > 0;
}
