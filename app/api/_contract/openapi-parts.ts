import { z } from "zod";
import { librarySchema } from "@/saved/searches/library-file";
import { aboutSchema } from "@/search/document/about-schema";
import { correctionSchema, newCorrectionSchema } from "@/search/document/correction-schema";
import { addedSchema, newDocumentsSchema, removedSchema } from "./added-schemas";
import { auditSchema } from "./audit-schemas";
import { comparisonSchema } from "./comparison-schemas";
import { corpusSchema, intakeSchema, takenInSchema } from "./corpus-schemas";
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
import { liveSchema } from "./operation-schemas";
import { type Parameter, STRICT_NAMES_PARAMETER, STRICT_PARAMETER } from "./parameters";
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
  SuggestionList: suggestionsSchema,
  Corpus: corpusSchema,
  Intake: intakeSchema,
  TakenIn: takenInSchema,
  About: aboutSchema,
  NewDocuments: newDocumentsSchema,
  Added: addedSchema,
  Removed: removedSchema,
  Correction: correctionSchema,
  CorrectionList: correctionsSchema,
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
  HookList: hooksSchema,
  Health: healthSchema,
  Audit: auditSchema,
  Live: liveSchema,
  Failure: failureSchema,
} as const;

export type AnswerName = keyof typeof ANSWERS;

/** Those that requests send: a field with a default may be left out of them. */
const SENT: readonly string[] = [
  "About",
  "NewDocuments",
  "NewCorrection",
  "NewSavedSearch",
  "SavedSearchChange",
  "NewSavedLink",
  "Library",
  "NewHook",
  "HookChange",
];

/** Every shape as JSON Schema, each once by its name, referring to others by theirs. */
export function toSchemas(): Readonly<Record<string, unknown>> {
  const answered = toJsonSchemas("output");
  const sent = toJsonSchemas("input");
  return Object.fromEntries(
    Object.keys(answered)
      .sort()
      .map((name) => [name, SENT.includes(name) ? sent[name] : answered[name]]),
  );
}

function toJsonSchemas(io: "input" | "output"): Readonly<Record<string, unknown>> {
  for (const [id, schema] of Object.entries(ANSWERS))
    if (z.globalRegistry.get(schema)?.id === undefined) z.globalRegistry.add(schema, { id });
  const uri = (id: string): string => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri,
    io,
    override: ({ jsonSchema }) => spellForClients(jsonSchema, io),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

/**
 * What generators of clients take for something else is said another way: a pair as a list of two, what may be left out of a request
 * without its default, since they take it for required, and further fields beside named ones as any.
 */
function spellForClients(schema: z.core.JSONSchema.BaseSchema, io: "input" | "output"): void {
  const [first, ...more] = schema.prefixItems ?? [];
  if (first !== undefined && more.every((one) => JSON.stringify(one) === JSON.stringify(first))) {
    delete schema.prefixItems;
    schema.items = first;
  }
  if (io === "input") delete schema.default;
  if (schema.properties !== undefined && typeof schema.additionalProperties === "object")
    schema.additionalProperties = {};
}

/** What an operation is, besides its parameters. */
export type Operation = { readonly id: string; readonly tag: string; readonly summary: string };

/** A path that is read. */
export function toGet(
  operation: Operation,
  answer: AnswerName,
  parameters: readonly Parameter[],
  failures: readonly number[],
): Readonly<Record<string, unknown>> {
  const isSearch = parameters.includes(STRICT_PARAMETER);
  return {
    get: {
      ...toHead(operation),
      parameters: isSearch ? parameters : [...parameters, STRICT_NAMES_PARAMETER],
      responses: {
        200: toResponse("The answer.", answer, isSearch ? SEARCH_HEADERS : NOTICE_HEADERS),
        ...(isSearch ? NOT_MODIFIED : {}),
        ...toFailures(...failures),
      },
    },
  };
}

/** The first lines of an operation. */
export function toHead({ id, tag, summary }: Operation): Readonly<Record<string, unknown>> {
  return { operationId: id, tags: [tag], summary };
}

type Headers = Readonly<Record<string, unknown>>;

/** What every answer that is read may say in a header. */
export const NOTICE_HEADERS: Headers = {
  "X-Parallax-Notice": {
    description: "What was repaired or ignored, as a JSON list of `{code, message}`.",
    schema: { type: "string" },
  },
};

/** What answers to searches say in their headers. */
export const SEARCH_HEADERS: Headers = {
  ETag: {
    description: "Of the search and the generation of the index; not where a saved search decides too.",
    schema: { type: "string" },
  },
  ...NOTICE_HEADERS,
};

/** To who has the answer already. */
export const NOT_MODIFIED = { 304: { description: "What `If-None-Match` names is still the answer." } };

/** The failures of a path by status. */
export function toFailures(...statuses: readonly number[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...new Set([...statuses, ...ANYWHERE])].sort().map((status) => [status, toFailure(status)]),
  );
}

function toFailure(status: number): Readonly<Record<string, unknown>> {
  const headers = status === 503 || status === 429 ? { headers: RETRY } : {};
  const schema = { $ref: "#/components/schemas/Failure" };
  const content = { "application/problem+json": { schema } };
  return { description: FAILURES[status] ?? "", ...headers, content };
}

const RETRY: Headers = {
  "Retry-After": { description: "Seconds after which to try again.", schema: { type: "integer" } },
};

/** What may go wrong whatever is requested. */
const ANYWHERE = [400, 401, 403, 414, 421, 429, 500, 503];

const FAILURES: Readonly<Record<number, string>> = {
  400: "The address, a parameter or the body cannot be used; the message names it.",
  401: "Nobody is logged in, or the token does not hold.",
  403: "The reader may not do this, or another site sent the request.",
  404: "There is no such thing.",
  409: "It stands against what is there; the message says how.",
  413: "The body is too large.",
  414: "The address is too long.",
  415: "The body is of a type, or a file in it of a kind, that is not taken.",
  416: "The file has none of the bytes that `Range` names.",
  421: "The site does not answer to the name that the request was sent to.",
  429: "Too many requests.",
  500: "Something went wrong on our side.",
  503: "The search engine or the store does not answer in time.",
};

/** Text in one of several types; what JSON holds is said by `json`. */
export function toTextContent(
  types: readonly string[],
  json: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const toSchema = (type: string) => (type === "application/json" ? json : { type: "string" });
  return Object.fromEntries(types.map((type) => [type, { schema: toSchema(type) }]));
}

/** An answer of this shape. */
export function toResponse(
  description: string,
  answer: AnswerName,
  headers: Headers = {},
): Readonly<Record<string, unknown>> {
  return { description, ...(Object.keys(headers).length > 0 ? { headers } : {}), content: toContent(answer) };
}

/** JSON of this shape. */
export function toContent(name: AnswerName): Readonly<Record<string, unknown>> {
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}
