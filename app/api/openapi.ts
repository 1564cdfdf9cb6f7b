import { z } from "zod";
import { documentSchema } from "./document-schemas";
import { FIND_PARAMETER, inPath, type Parameter, SEARCH_PARAMETERS } from "./parameters";
import { facetValuesSchema, failureSchema, healthSchema, searchSchema } from "./schemas";

const ANSWERS = {
  SearchResult: searchSchema,
  Document: documentSchema,
  FacetValues: facetValuesSchema,
  Health: healthSchema,
  Failure: failureSchema,
} as const;

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
      "/api/facets/{facet}": toGet(
        "Values of a facet found by name or alias, with counts under the search.",
        "FacetValues",
        [inPath("facet", "A facet's key."), FIND_PARAMETER, ...SEARCH_PARAMETERS],
        [404, 414, 503],
      ),
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
        ...Object.fromEntries(
          failures.map((status) => [status, toResponse(FAILURES[status] ?? "", "Failure")]),
        ),
      },
    },
  };
}

const FAILURES: Readonly<Record<number, string>> = {
  404: "There is no such thing.",
  414: "The address is too long.",
  503: "The search engine does not answer.",
};

function toResponse(description: string, answer: AnswerName): Readonly<Record<string, unknown>> {
  return {
    description,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${answer}` } } },
  };
}
