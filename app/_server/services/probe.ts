import "server-only";
import { actAs } from "@/access/current-reader";
import { OPERATOR } from "@/access/rules/reader";
import { runSearch } from "@/search/answer/run-search";
import { EVERYTHING } from "@/search/query/query";
import { toRead } from "@/search/query/url";
import { withDeadline } from "@/system/deadline";
import { isUnavailable, withEngine } from "./engine";

/** So long an engine may take to answer whoever watches, in milliseconds. */
const PATIENCE = 1_400;

/** Does work with the engine for who watches, and waits no longer than two seconds: after that the engine counts as away. */
export function withinPatience<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  return withDeadline(PATIENCE, work);
}

/** How many documents there are in all; null where the engine does not answer. For those who run the site. */
export async function probeEngine(): Promise<number | null> {
  const read = toRead({ ...EVERYTHING, size: 1 });
  try {
    const search = () => withEngine((context) => runSearch(read, context));
    return (await withinPatience(() => actAs(OPERATOR, search))).total;
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}
