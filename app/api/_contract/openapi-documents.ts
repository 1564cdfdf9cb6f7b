import {
  NOT_MODIFIED,
  NOTICE_HEADERS,
  toFailures,
  toGet,
  toHead,
  toResponse,
  toTextContent,
} from "./openapi-parts";
import {
  DOCUMENT_ID_PARAMETER,
  FORMAT_PARAMETER,
  inQuery,
  SEARCH_PARAMETERS,
  STRICT_NAMES_PARAMETER,
} from "./parameters";

const CITATION_TYPES = ["application/x-bibtex", "application/x-research-info-systems", "text/plain"];

/** What the API has for single documents. */
export const DOCUMENT_PATHS = {
  "/api/documents": {
    post: {
      ...toHead({
        id: "addDocuments",
        tag: "Documents",
        summary: "Adds files to the corpus folder: all of them, or none.",
      }),
      requestBody: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: { $ref: "#/components/schemas/NewDocuments" },
            encoding: { metadata: { contentType: "application/json" } },
          },
        },
      },
      responses: {
        201: toResponse("They are in the corpus folder.", "Added"),
        ...toFailures(404, 409, 413, 415),
      },
    },
  },
  "/api/documents/{id}": {
    ...toGet(
      {
        id: "readDocument",
        tag: "Documents",
        summary: "One document with its tags; search parameters mark their hits.",
      },
      "Document",
      [DOCUMENT_ID_PARAMETER, ...SEARCH_PARAMETERS],
      [404, 414, 503],
    ),
    delete: {
      ...toHead({
        id: "removeDocument",
        tag: "Documents",
        summary: "Removes the file of a document from the corpus folder.",
      }),
      parameters: [
        DOCUMENT_ID_PARAMETER,
        inQuery("file", "Remove the file even if it holds other documents.", {
          type: "boolean",
          default: false,
        }),
      ],
      responses: { 200: toResponse("Its file is gone.", "Removed"), ...toFailures(404, 409) },
    },
  },
  "/api/documents/{id}/related": toGet(
    {
      id: "findRelated",
      tag: "Documents",
      summary: "The documents nearest to one, by the rare words and the actors they share, best first.",
    },
    "RelatedDocuments",
    [DOCUMENT_ID_PARAMETER],
    [404, 414, 503],
  ),
  "/api/documents/{id}/citation": {
    get: {
      operationId: "citeDocument",
      tags: ["Documents"],
      summary: "How a document is cited; what a rule supplied is marked.",
      parameters: [DOCUMENT_ID_PARAMETER, FORMAT_PARAMETER, STRICT_NAMES_PARAMETER],
      responses: {
        200: {
          description: "The citation.",
          headers: NOTICE_HEADERS,
          content: toTextContent(CITATION_TYPES),
        },
        ...toFailures(400, 404, 414, 503),
      },
    },
  },
  "/api/documents/{id}/original": {
    get: {
      operationId: "readOriginal",
      tags: ["Documents"],
      summary: "The file that a document was read from, as it came.",
      parameters: [DOCUMENT_ID_PARAMETER, STRICT_NAMES_PARAMETER],
      responses: {
        200: toFile("The file."),
        206: toFile("The bytes of it that the header `Range` names."),
        ...NOT_MODIFIED,
        ...toFailures(404, 416),
      },
    },
  },
};

function toFile(description: string): Readonly<Record<string, unknown>> {
  const headers = {
    ...NOTICE_HEADERS,
    ETag: { description: "Of the bytes of the file.", schema: { type: "string" } },
    "Accept-Ranges": { description: "`bytes`.", schema: { type: "string" } },
  };
  return { description, headers, content: { "*/*": { schema: { type: "string", format: "binary" } } } };
}
