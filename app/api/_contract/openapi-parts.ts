import { librarySchema } from "@/saved/searches/library-file";
import { correctionSchema, newCorrectionSchema } from "@/search/document/correction-schema";
import { comparisonSchema } from "./comparison-schemas";
import { corpusSchema } from "./corpus-schemas";
import { correctionsSchema } from "./correction-schemas";
import { documentSchema, relatedSchema } from "./document-schemas";
import {
  addedHookSchema,
  changesSchema,
  estimateSchema,
  hookChangeSchema,
  hookSchema,
  hooksSchema,
  newHookSchema,
} from "./following-schemas";
import { matrixSchema } from "./matrix-schemas";
import type { Parameter } from "./parameters";
import {
  libraryReportSchema,
  newLinkSchema,
  newSearchSchema,
  savedLinksSchema,
  savedSearchesSchema,
  savedSearchSchema,
  searchChangeSchema,
  shownSearchSchema,
} from "./saved-schemas";
import {
  facetValuesSchema,
  failureSchema,
  healthSchema,
  mentionedSchema,
  searchSchema,
  suggestionsSchema,
} from "./search-schemas";

/** Every shape the API takes or answers, by the name it has in the description. */
export const ANSWERS = {
  SearchResult: searchSchema,
  Document: documentSchema,
  RelatedDocuments: relatedSchema,
  FacetValues: facetValuesSchema,
  StanceMatrix: matrixSchema,
  Mentioned: mentionedSchema,
  Suggestions: suggestionsSchema,
  Corpus: corpusSchema,
  Correction: correctionSchema,
  Corrections: correctionsSchema,
  NewCorrection: newCorrectionSchema,
  NewSavedSearch: newSearchSchema,
  SavedSearchChange: searchChangeSchema,
  SavedSearch: savedSearchSchema,
  SavedSearches: savedSearchesSchema,
  ShownSavedSearch: shownSearchSchema,
  NewSavedLink: newLinkSchema,
  SavedLinks: savedLinksSchema,
  SavedChanges: changesSchema,
  Comparison: comparisonSchema,
  Library: librarySchema,
  LibraryReport: libraryReportSchema,
  FollowEstimate: estimateSchema,
  NewHook: newHookSchema,
  HookChange: hookChangeSchema,
  Hook: hookSchema,
  AddedHook: addedHookSchema,
  Hooks: hooksSchema,
  Health: healthSchema,
  Failure: failureSchema,
} as const;

export type AnswerName = keyof typeof ANSWERS;

/** A path that is read. */
export function toGet(
  summary: string,
  answer: AnswerName,
  parameters: readonly Parameter[],
  failures: readonly number[],
): Readonly<Record<string, unknown>> {
  return {
    get: {
      summary,
      parameters,
      responses: {
        200: toResponse("The answer.", answer),
        ...toFailures(...failures),
      },
    },
  };
}

/** The failures of a path by status. */
export function toFailures(...statuses: readonly number[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    statuses.map((status) => [status, toResponse(FAILURES[status] ?? "", "Failure")]),
  );
}

const FAILURES: Readonly<Record<number, string>> = {
  400: "A parameter or the body cannot be used; the message names it.",
  403: "Another site may not change anything here.",
  404: "There is no such thing.",
  409: "It stands against what is there; the message says how.",
  413: "The body is too large.",
  414: "The address is too long.",
  415: "The body must be JSON.",
  503: "The search engine does not answer.",
};

/** Plain text in one of several types. */
export function toTextContent(types: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(types.map((type) => [type, { schema: { type: "string" } }]));
}

/** An answer of this shape. */
export function toResponse(description: string, answer: AnswerName): Readonly<Record<string, unknown>> {
  return { description, content: toContent(answer) };
}

/** JSON of this shape. */
export function toContent(name: AnswerName): Readonly<Record<string, unknown>> {
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}
