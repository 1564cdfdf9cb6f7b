import { EXPLAIN_PARAMETER, WANTED_PARAMETER } from "./parameter-names";
import { readFlag } from "./parameter-values";
import { fromSearchParams, type ReadQuery } from "./url";
import { readWanted } from "./wanted";

/**
 * Reads a request for a search: its query, and what of the answer is wanted, which no link has. Never throws, and says like
 * `fromSearchParams` what was repaired. It is apart since pages, which write links alone, need none of it.
 */
export function fromRequestParams(params: URLSearchParams): ReadQuery {
  const read = fromSearchParams(params);
  const notices = [...read.notices];
  return {
    ...read,
    ...(params.has(WANTED_PARAMETER) ? { wanted: readWanted(params, notices) } : {}),
    ...(params.has(EXPLAIN_PARAMETER) ? { explains: readFlag(params, EXPLAIN_PARAMETER, notices) } : {}),
    notices,
  };
}
