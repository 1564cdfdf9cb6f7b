import { EXPORT_FORMATS } from "@/search/sharing/export-writer";
import { toFailures, toTextContent } from "./openapi-parts";
import { inPath, inQuery, type Parameter, SEARCH_PARAMETERS } from "./parameters";

function toTaken(
  summary: string,
  parameters: readonly Parameter[],
  types: readonly string[],
  failures: readonly number[],
) {
  return {
    get: {
      summary,
      parameters,
      responses: {
        200: { description: "The file.", content: toTextContent(types) },
        ...toFailures(...failures),
      },
    },
  };
}

/** What the API has for taking a search away. */
export const TAKEN_PATHS = {
  "/api/export": toTaken(
    "All documents of a search in its order, written while they are sent; X-Total-Count says how many.",
    [
      { ...inQuery("format", "The file to write.", { enum: EXPORT_FORMATS }), required: true },
      inQuery("bom", "Whether a table begins with the mark by which spreadsheets know UTF-8.", {
        type: "boolean",
        default: false,
      }),
      ...SEARCH_PARAMETERS,
    ],
    ["text/csv", "application/json", "application/x-bibtex", "application/x-research-info-systems"],
    [400, 414, 503],
  ),
  "/api/protocol": toTaken(
    "What was asked of which corpus and what came of it, for a methods appendix.",
    [
      inQuery("format", "JSON or plain lines.", { enum: ["json", "text"], default: "json" }),
      ...SEARCH_PARAMETERS,
    ],
    ["application/json", "text/plain"],
    [400, 414, 503],
  ),
  "/api/feed": toTaken(
    "A search as an Atom feed, the newest ingested first.",
    SEARCH_PARAMETERS,
    ["application/atom+xml"],
    [414, 503],
  ),
  "/s/{slug}/feed": toTaken(
    "A saved search as an Atom feed: what it gained or what changed last comes first.",
    [inPath("slug", "A saved search's slug.")],
    ["application/atom+xml"],
    [404, 503],
  ),
};
