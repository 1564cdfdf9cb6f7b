import { MOST_PARAMETERS } from "@/search/query/bounds";
import type { Check } from "./visit";

/**
 * Leaves of an address one parameter more than count, so that whoever reads it can say that there were too many: what
 * reads them before us takes time by the square of their number.
 */
export const boundParameters: Check = ({ request }) => {
  const target = request.url ?? "";
  const start = target.indexOf("?");
  if (start < 0) return null;
  let end = start;
  for (let count = 0; count <= MOST_PARAMETERS; count += 1) {
    end = target.indexOf("&", end + 1);
    if (end < 0) return null;
  }
  request.url = target.slice(0, end);
  return null;
};
