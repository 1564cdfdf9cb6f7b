import { EXPORT_FORMATS } from "@/search/sharing/export-writer";
import { NOT_MODIFIED, SEARCH_HEADERS, toFailures, toHead, toTextContent } from "./openapi-parts";
import {
  inPath,
  inQuery,
  type Parameter,
  SEARCH_PARAMETERS,
  SLUG,
  STRICT_NAMES_PARAMETER,
} from "./parameters";

function toTaken(
  id: string,
  summary: string,
  parameters: readonly Parameter[],
  types: readonly string[],
  failures: readonly number[],
  json: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, unknown>> = {},
) {
  return {
    get: {
      ...toHead({ id, tag: "Taking along", summary }),
      parameters,
      responses: {
        200: {
          description: "The file.",
          headers: { ...SEARCH_HEADERS, ...headers },
          content: toTextContent(types, json),
        },
        ...NOT_MODIFIED,
        ...toFailures(...failures),
      },
    },
  };
}

/** What the API has for taking a search away. */
export const TAKEN_PATHS = {
  "/api/export": toTaken(
    "exportSearch",
    "All documents of a search in its order, written while they are sent; X-Total-Count says how many.",
    [
      {
        ...inQuery("format", "The file to write.", { type: "string", enum: EXPORT_FORMATS }),
        required: true,
      },
      inQuery("bom", "Whether a table begins with the mark by which spreadsheets know UTF-8.", {
        type: "boolean",
        default: false,
      }),
      ...SEARCH_PARAMETERS,
    ],
    ["text/csv", "application/json", "application/x-bibtex", "application/x-research-info-systems"],
    [],
    { type: "array", items: { type: "object" } },
    { "X-Total-Count": { description: "How many documents the file has.", schema: { type: "integer" } } },
  ),
  "/api/protocol": toTaken(
    "readProtocol",
    "What was asked of which corpus and what came of it, for a methods appendix.",
    [
      inQuery("format", "JSON or plain lines.", { type: "string", enum: ["json", "text"], default: "json" }),
      ...SEARCH_PARAMETERS,
    ],
    ["application/json", "text/plain"],
    [400, 414, 503],
    { type: "object" },
  ),
  "/api/feed": toTaken(
    "readFeed",
    "A search as an Atom feed, the newest ingested first.",
    SEARCH_PARAMETERS,
    ["application/atom+xml"],
    [414, 503],
  ),
  "/s/{slug}/feed": toTaken(
    "readSavedFeed",
    "A saved search as an Atom feed: what it gained or what changed last comes first.",
    [inPath("slug", "A saved search's slug.", SLUG), STRICT_NAMES_PARAMETER],
    ["application/atom+xml"],
    [404, 503],
  ),
};
