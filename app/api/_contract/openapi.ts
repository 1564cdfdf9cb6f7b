import parallax from "@/package.json";
import { FACET_KEYS } from "@/search/document/facets";
import { DOCUMENT_PATHS } from "./openapi-documents";
import { TAKEN_PATHS } from "./openapi-export";
import { OPERATION_PATHS } from "./openapi-operation";
import { toContent, toFailures, toGet, toResponse, toSchemas } from "./openapi-parts";
import { SAVED_PATHS } from "./openapi-saved";
import {
  ANSWER_PARAMETERS,
  AUDIT_PARAMETERS,
  DOCUMENT_PARAMETER,
  FIND_PARAMETER,
  idInPath,
  inPath,
  SEARCH_PARAMETERS,
  SUGGEST_PARAMETERS,
} from "./parameters";

const TAGS = [
  { name: "Searching", description: "Searches, and what helps to write them." },
  { name: "Documents", description: "Single documents with their tags." },
  { name: "Pictures", description: "Counts of a search by stance and time." },
  { name: "Saved searches", description: "Searches that are saved, linked, followed and compared." },
  { name: "Corrections", description: "What readers put right." },
  { name: "Taking along", description: "A search as a file or a feed." },
  { name: "Corpus", description: "What was read." },
  { name: "Operation", description: "Whether all is well." },
];

/** The description of the API, made from the schemas its answers are held to. */
export function toOpenApi(): Readonly<Record<string, unknown>> {
  return {
    openapi: "3.1.0",
    info: {
      title: "Parallax",
      version: parallax.version,
      license: { name: "MIT", identifier: "MIT" },
      description: "Search over a folder of reporting. Times are ISO 8601 in UTC, offsets UTF-16 code units.",
    },
    servers: [{ url: "/" }],
    tags: TAGS,
    paths: {
      "/api/search": toGet(
        { id: "search", tag: "Searching", summary: "Searches." },
        "SearchResult",
        [...SEARCH_PARAMETERS, ...ANSWER_PARAMETERS],
        [414, 503],
      ),
      ...DOCUMENT_PATHS,
      "/api/facets/{facet}": toGet(
        {
          id: "findFacetValues",
          tag: "Searching",
          summary: "Values of a facet found by name or alias, with counts under the search.",
        },
        "FacetValues",
        [
          inPath("facet", "A facet's key.", { type: "string", enum: FACET_KEYS }),
          FIND_PARAMETER,
          ...SEARCH_PARAMETERS,
        ],
        [404, 414, 503],
      ),
      "/api/matrix": toGet(
        {
          id: "readMatrix",
          tag: "Pictures",
          summary:
            "Stance by publisher and by voice for each target under a search, every cell with its count and its link.",
        },
        "StanceMatrix",
        SEARCH_PARAMETERS,
        [414, 503],
      ),
      "/api/mentioned": toGet(
        {
          id: "readMentioned",
          tag: "Pictures",
          summary:
            "The times that the documents of a search speak of; the search's own `mentioned.from` and `mentioned.to` are left out.",
        },
        "Mentioned",
        SEARCH_PARAMETERS,
        [414, 503],
      ),
      "/api/suggest": toGet(
        {
          id: "suggest",
          tag: "Searching",
          summary: "Ways to finish what is being typed: names, fields and words of the corpus.",
        },
        "SuggestionList",
        SUGGEST_PARAMETERS,
        [414, 503],
      ),
      "/api/corpus": toGet(
        {
          id: "readCorpus",
          tag: "Corpus",
          summary:
            "What was read, by kind of file, language, collection and publisher, what documents lack, and what could not be read.",
        },
        "Corpus",
        [],
        [503],
      ),
      "/api/corpus/intake": {
        ...toGet(
          {
            id: "readIntake",
            tag: "Corpus",
            summary: "What is being taken in of the corpus, with progress, and how the last time came out.",
          },
          "Intake",
          [],
          [],
        ),
        post: {
          operationId: "takeIn",
          tags: ["Corpus"],
          summary: "Has what changed in the corpus taken in; answers when it can be found. For admins.",
          responses: { 200: toResponse("It can be found.", "TakenIn"), ...toFailures(403, 503) },
        },
      },
      "/api/corrections": {
        ...toGet(
          {
            id: "listCorrections",
            tag: "Corrections",
            summary: "Corrections, newest first, with what became of them.",
          },
          "CorrectionList",
          [DOCUMENT_PARAMETER],
          [404, 503],
        ),
        post: {
          operationId: "addCorrection",
          tags: ["Corrections"],
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
          operationId: "undoCorrection",
          tags: ["Corrections"],
          summary: "Undoes a correction.",
          parameters: [idInPath("A correction's id.")],
          responses: { 200: toResponse("The line that undoes it.", "Correction"), ...toFailures(403, 404) },
        },
      },
      ...SAVED_PATHS,
      ...TAKEN_PATHS,
      "/api/audit": toGet(
        {
          id: "readAudit",
          tag: "Operation",
          summary: "Who changed, exported or granted what, newest first; for admins.",
        },
        "Audit",
        AUDIT_PARAMETERS,
        [503],
      ),
      ...OPERATION_PATHS,
    },
    components: { schemas: toSchemas() },
  };
}
