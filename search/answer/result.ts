import type { Precision } from "../document/document";
import type { FacetKey } from "../document/facets";
import type { Copy } from "../document/listed-document";
import type { ListedStance } from "../document/listed-stance";
import type { TimelineUnit } from "../document/timeline-units";
import type { Snippet } from "../matching/marks";
import type { Plan } from "../meilisearch/plan";
import type { Notice } from "../query/notices";
import type { MarkedPart } from "../text/marked-part";
import type { CloseMeaning } from "./close/close-search";

/** The answer to a search, as the API gives it and the page renders it. Nothing in it names the engine. */
export type SearchResult = HitsResult & {
  readonly facets: Readonly<Record<FacetKey, FacetResult>>;
  readonly timeline: Timeline;
};

/** The answer with those counts alone that the request wants. */
export type WantedResult = HitsResult & {
  readonly facets: Readonly<Partial<Record<FacetKey, FacetResult>>>;
  /** Null where it is not wanted. */
  readonly timeline: Timeline | null;
};

/** The same, and how it was answered where the request wants to know that. */
export type SearchAnswer = WantedResult & { readonly plan?: Plan };

/** The answer but for its counts by value and time. */
export type HitsResult = {
  /** Canonical link; the same link gives the same search. */
  readonly link: string;
  readonly notices: readonly Notice[];
  readonly total: number;
  /** Whether total and counts are exact. */
  readonly exact: boolean;
  readonly page: number;
  readonly size: number;
  readonly pages: number;
  readonly hits: readonly Hit[];
  /** Null where exact matches fill the page, or where the text has no second word and something has the first. */
  readonly close: CloseResult | null;
  /**
   * Spelling suggestion: each word that is not in the corpus is replaced by the most similar one that is. Null if every word
   * is known.
   */
  readonly suggestion: Suggestion | null;
  /** Where nothing was found: what each part left out would give, most first. Else empty. */
  readonly drops: readonly Drop[];
  /** How many documents were read closely, of how many; null where the index does not say. */
  readonly closeReading: CloseMeaning | null;
  /** Milliseconds: the engine's own, and all of it. */
  readonly took: { readonly engine: number; readonly total: number };
};

/** Another text to search for. */
export type Suggestion = { readonly text: string; readonly link: string };

/** Documents that lack some words of the text, or say it in others, but fit every filter and exclusion. */
export type CloseResult = {
  /** How many there are, at most 200. */
  readonly total: number;
  /** The best, as many as the page has room for; none under `close=true`, where they stand among the hits. */
  readonly hits: readonly Hit[];
  /** How many documents could be found by what they mean, of how many; null where words alone counted. */
  readonly meaning: CloseMeaning | null;
};

/** A snippet with the page that its words are on, 1 the first; null where the document has no pages. */
export type PagedSnippet = Snippet & { readonly page: number | null };

export type Hit = {
  readonly id: string;
  readonly title: readonly MarkedPart[];
  /** Whether the title is the document's own or its file's name. */
  readonly titleInferred: boolean;
  readonly collection: string;
  readonly language: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  /** Everyone who wrote it, in its order. */
  readonly author: readonly string[];
  readonly published: string | null;
  readonly precision: Precision | null;
  /** Main actors first. */
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  /** Who takes which side on what, those that hold up first; possible ones only where the search counts them. */
  readonly stances: readonly ListedStance[];
  readonly snippets: readonly PagedSnippet[];
  /**
   * Of an exact match where it has the words, as far as the snippets show it. Of a close one what it was found by: its words, or
   * what it means, its first snippet then being the passage that is nearest to the question.
   */
  readonly why: Where | "words" | "meaning";
  /** Other spellings than the reader's that stand in title and snippets: of a name, or of a word that the collection does not have. */
  readonly as: readonly string[];
  /** Whether the search finds it only because sides count in it that are only possible. */
  readonly possible: boolean;
  /** Words of the query that a close match lacks. */
  readonly missing: readonly string[];
  /** The document's near-identical ones: the smallest id among them, and how many they are, itself counted. */
  readonly story: { readonly id: string; readonly size: number };
  /** Where stories are counted: the others of its story, 20 at most, in order of publication, undated last. */
  readonly copies: readonly Copy[];
};
/** Where an exact match has the words. */
type Where = { readonly title: boolean; readonly text: boolean };

/** What a search without result would find without one of its parts. */
export type Drop = {
  /** The part, as a parameter of the link and its value; `q` for a part of the text. */
  readonly parameter: string;
  readonly value: string;
  readonly link: string;
  readonly total: number;
};

export type FacetValue = {
  readonly value: string;
  /** The total that choosing it would give; for an any-facet with values chosen, its own contribution. */
  readonly count: number;
  readonly chosen: boolean;
  readonly excluded: boolean;
};

export type FacetResult = {
  readonly values: readonly FacetValue[];
  /** Whether there are values that are not listed. */
  readonly more: boolean;
};

export type TimelineBucket = {
  /** `1960` (a decade's first year), `2024`, `2024-12` or `2024-12-31`. */
  readonly from: string;
  readonly count: number;
  /** Given where the dates of a bucket are coarser than the unit. */
  readonly precision?: Precision;
};

export type Timeline = {
  readonly unit: TimelineUnit;
  readonly buckets: readonly TimelineBucket[];
  readonly undated: number;
};
