import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { actAs } from "@/access/current-reader";
import { OPERATOR } from "@/access/rules/reader";
import { runSearch } from "@/search/answer/run-search";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { EVERYTHING } from "@/search/query/query";
import { toRead } from "@/search/query/url";
import { withDeadline } from "@/system/deadline";
import { isUnavailable, withEngine } from "./engine";

/** Whoever watches is answered after so many milliseconds, whatever the engine does. */
const PATIENCE = 900;

/**
 * Does work with the engine for who watches, and waits no longer than a second: after that the engine counts as away, and nobody
 * looks whether it is slow or gone.
 *
 * @throws SearchUnavailable when the time is over.
 */
export async function withinPatience<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const answered = new AbortController();
  const isLate = pause(PATIENCE, null, { signal: answered.signal }).then(() => {
    throw new SearchUnavailable("no-answer");
  });
  try {
    return await Promise.race([withDeadline(PATIENCE, work), isLate]);
  } finally {
    answered.abort();
  }
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
