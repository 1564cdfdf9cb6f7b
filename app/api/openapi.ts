import { z } from "zod";
import { correctionSchema, newCorrectionSchema } from "@/search/correction-lines";
import { correctionsSchema } from "./correction-schemas";
import { documentSchema, relatedSchema } from "./document-schemas";
import { matrixSchema } from "./matrix-schema";
import {
  DOCUMENT_PARAMETER,
  FIND_PARAMETER,
  FORMAT_PARAMETER,
  inPath,
  type Parameter,
  SEARCH_PARAMETERS,
  SUGGEST_PARAMETERS,
} from "./parameters";
import { facetValuesSchema, failureSchema, healthSchema, searchSchema, suggestionsSchema } from "./schemas";

const ANSWERS = {
  SearchResult: searchSchema,
  Document: documentSchema,
  RelatedDocuments: relatedSchema,
  FacetValues: facetValuesSchema,
  StanceMatrix: matrixSchema,
  Suggestions: suggestionsSchema,
  Correction: correctionSchema,
  Corrections: correctionsSchema,
  NewCorrection: newCorrectionSchema,
  Health: healthSchema,
  Failure: failureSchema,
} as const;

const CITATION_TYPES = ["application/x-bibtex", "application/x-research-info-systems", "text/plain"];

type AnswerName = keyof typeof ANSWERS;

/** The description of the API, made from the schemas its answers are held to. */
export function toOpenApi(): Readonly<Record<string, unknown>> {
  return {
    openapi: "3.1.0",
    info: {
      title: "Parallax",
      version: "0.1.0",
      description: "Search over a folder of reporting. Times are ISO 8601 in UTC, offsets UTF-16 code units.",
    },
    paths: {
      "/api/search": toGet("Search", "SearchResult", SEARCH_PARAMETERS, [414, 503]),
      "/api/documents/{id}": toGet(
        "One document with its tags; search parameters mark their hits.",
        "Document",
        [inPath("id", "A document's id."), ...SEARCH_PARAMETERS],
        [404, 414, 503],
      ),
      "/api/documents/{id}/related": toGet(
        "The documents nearest to one, by the rare words and the actors they share, best first.",
        "RelatedDocuments",
        [inPath("id", "A document's id.")],
        [404, 414, 503],
      ),
      "/api/documents/{id}/citation": {
        get: {
          summary: "How a document is cited; what a rule supplied is marked.",
          parameters: [inPath("id", "A document's id."), FORMAT_PARAMETER],
          responses: {
            200: { description: "The citation.", content: toTextContent(CITATION_TYPES) },
            ...toFailures(400, 404, 414, 503),
          },
        },
      },
      "/api/facets/{facet}": toGet(
        "Values of a facet found by name or alias, with counts under the search.",
        "FacetValues",
        [inPath("facet", "A facet's key."), FIND_PARAMETER, ...SEARCH_PARAMETERS],
        [404, 414, 503],
      ),
      "/api/matrix": toGet(
        "Stance by publisher and by voice for each target under a search, every cell with its count and its link.",
        "StanceMatrix",
        SEARCH_PARAMETERS,
        [414, 503],
      ),
      "/api/suggest": toGet(
        "Ways to finish what is being typed: names, fields and words of the corpus.",
        "Suggestions",
        SUGGEST_PARAMETERS,
        [414, 503],
      ),
      "/api/corrections": {
        ...toGet(
          "Corrections, newest first, with what became of them.",
          "Corrections",
          [DOCUMENT_PARAMETER],
          [404, 503],
        ),
        post: {
          summary: "Keeps a correction; the next indexing run takes it up.",
          requestBody: { required: true, content: toContent("NewCorrection") },
          responses: {
            201: toResponse("It is kept.", "Correction"),
            ...toFailures(400, 403, 404, 413, 415, 503),
          },
        },
      },
      "/api/corrections/{id}": {
        delete: {
          summary: "Undoes a correction.",
          parameters: [inPath("id", "A correction's id.")],
          responses: { 200: toResponse("The line that undoes it.", "Correction"), ...toFailures(403, 404) },
        },
      },
      "/api/health": toGet("Whether searches are answered.", "Health", [], [503]),
    },
    components: { schemas: Object.fromEntries(Object.entries(ANSWERS).map(toComponent)) },
  };
}

function toComponent([name, schema]: [string, z.ZodType]): [string, unknown] {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { reused: "inline" });
  return [name, withLocalReferences(name, rest)];
}

/** Shapes named inside a schema stand below it, so references start from its own place. */
function withLocalReferences(name: string, schema: unknown): unknown {
  const place = `#/components/schemas/${name}/$defs/`;
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${place}`));
}

function toGet(
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

function toFailures(...statuses: readonly number[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    statuses.map((status) => [status, toResponse(FAILURES[status] ?? "", "Failure")]),
  );
}

const FAILURES: Readonly<Record<number, string>> = {
  400: "A parameter or the body cannot be used; the message names it.",
  403: "Another site may not change anything here.",
  404: "There is no such thing.",
  413: "The body is too large.",
  414: "The address is too long.",
  415: "The body must be JSON.",
  503: "The search engine does not answer.",
};

/** Plain text in one of several types. */
function toTextContent(types: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(types.map((type) => [type, { schema: { type: "string" } }]));
}

function toResponse(description: string, answer: AnswerName): Readonly<Record<string, unknown>> {
  return { description, content: toContent(answer) };
}

function toContent(name: AnswerName): Readonly<Record<string, unknown>> {
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}
