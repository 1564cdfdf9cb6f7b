import "server-only";
import { actAs } from "@/access/current-reader";
import { OPERATOR } from "@/access/rules/reader";
import { runSearch } from "@/search/answer/run-search";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { EVERYTHING } from "@/search/query/query";
import { toRead } from "@/search/query/url";
import { withEngine } from "./engine";

/** So long an engine may take to answer before it counts as away, in milliseconds. */
const PATIENCE = 1_500;

/**
 * Does work that must not take longer than anybody who watches waits, whatever the engine does.
 *
 * @throws SearchUnavailable when it takes longer.
 */
export async function withinPatience<Answer>(
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const patience = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SearchUnavailable("no-answer"));
      patience.abort();
    }, PATIENCE);
  });
  const working = work(patience.signal);
  working.catch(() => undefined); // It may fail after nobody waits for it any more.
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** How many documents there are in all; null where the engine does not answer. For those who run the site. */
export async function probeEngine(): Promise<number | null> {
  const search = (signal: AbortSignal) =>
    actAs(OPERATOR, () =>
      withEngine((context) => runSearch(toRead({ ...EVERYTHING, size: 1 }), context), signal),
    );
  try {
    return (await withinPatience(search)).total;
  } catch (error) {
    if (error instanceof Error && error.name === "SearchUnavailable") return null;
    throw error;
  }
}
