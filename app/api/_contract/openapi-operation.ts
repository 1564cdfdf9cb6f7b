import { NOTICE_HEADERS, toFailures, toGet, toHead, toTextContent } from "./openapi-parts";
import { STRICT_NAMES_PARAMETER } from "./parameters";

const TAG = "Operation";

/** What the API has for those who run the site. */
export const OPERATION_PATHS = {
  "/api/health": toGet(
    { id: "readHealth", tag: TAG, summary: "Whether searches are answered; within two seconds either way." },
    "Health",
    [],
    [503],
  ),
  "/api/live": toGet(
    { id: "readLive", tag: TAG, summary: "That the site runs, whether or not searches are answered." },
    "Live",
    [],
    [],
  ),
  "/api/metrics": {
    get: {
      ...toHead({
        id: "readMetrics",
        tag: TAG,
        summary:
          "What this installation measures of itself, for Prometheus. Needs an admin, or a token for it.",
      }),
      parameters: [STRICT_NAMES_PARAMETER],
      responses: {
        200: {
          description: "Measures, one a line.",
          headers: NOTICE_HEADERS,
          content: toTextContent(["text/plain"]),
        },
        ...toFailures(401, 403),
      },
    },
  },
} as const;
