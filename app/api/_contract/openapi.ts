import { z } from "zod";
import parallax from "@/package.json";
import { TAKEN_PATHS } from "./openapi-export";
import { ANSWERS, toContent, toFailures, toGet, toResponse, toTextContent } from "./openapi-parts";
import { SAVED_PATHS } from "./openapi-saved";
import {
  DOCUMENT_PARAMETER,
  FIND_PARAMETER,
  FORMAT_PARAMETER,
  inPath,
  SEARCH_PARAMETERS,
  SUGGEST_PARAMETERS,
} from "./parameters";

const CITATION_TYPES = ["application/x-bibtex", "application/x-research-info-systems", "text/plain"];

/** The description of the API, made from the schemas its answers are held to. */
export function toOpenApi(): Readonly<Record<string, unknown>> {
  return {
    openapi: "3.1.0",
    info: {
      title: "Parallax",
      version: parallax.version,
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
      "/api/mentioned": toGet(
        "The times that the documents of a search speak of; the search's own `mentioned.from` and `mentioned.to` are left out.",
        "Mentioned",
        SEARCH_PARAMETERS,
        [414, 503],
      ),
      "/api/suggest": toGet(
        "Ways to finish what is being typed: names, fields and words of the corpus.",
        "Suggestions",
        SUGGEST_PARAMETERS,
        [414, 503],
      ),
      "/api/corpus": toGet(
        "What was read, by kind of file, language, collection and publisher, what documents lack, and what could not be read.",
        "Corpus",
        [],
        [503],
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
      ...SAVED_PATHS,
      ...TAKEN_PATHS,
      "/api/health": toGet("Whether searches are answered.", "Health", [], [503]),
    },
    components: { schemas: Object.fromEntries(Object.entries(ANSWERS).map(toComponent)) },
  };
}

function toComponent([name, schema]: [string, z.ZodType]): [string, unknown] {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { reused: "inline" });
  return [name, withLocalReferences(name, rest)];
}

/** Shapes named inside a schema stand below it, so references start from the place of that schema. */
function withLocalReferences(name: string, schema: unknown): unknown {
  const place = `#/components/schemas/${name}/$defs/`;
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${place}`));
}
