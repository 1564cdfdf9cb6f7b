import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { actAs } from "@/access/current-reader";
import { OPERATOR } from "@/access/rules/reader";
import { runWanted } from "@/search/answer/run-search";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import type { SearchContext } from "@/search/meilisearch/search-context";
import type { Notice } from "@/search/query/notices";
import { EVERYTHING } from "@/search/query/query";
import { toRead } from "@/search/query/url";
import { NO_COUNTS } from "@/search/query/wanted";
import { withDeadline } from "@/system/deadline";
import { isUnavailable, type NodeLife, readNodes, waitForAnswer, withEngine } from "./engine";
import { recalled } from "./recalled";

/** Whoever watches is answered after so many milliseconds, whatever the engine does. */
const PATIENCE = 750;

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

/** How it stands with the engine, as one search shows. */
export type EngineState = {
  /** Documents that were found, of all. */
  readonly documents: number;
  /** How many an engine holds that does not answer, or has another state: 0 where none is missing, null where that is not known. */
  readonly missing: number | null;
  readonly nodes: readonly NodeLife[];
};

/** How it stands with the engine for who makes the request. @throws SearchUnavailable */
export async function readEngineState(context: SearchContext): Promise<EngineState> {
  const read = { ...toRead({ ...EVERYTHING, size: 1 }), wanted: NO_COUNTS };
  const [{ total, notices }, nodes] = await Promise.all([runWanted(read, context), readNodes()]);
  return { documents: total, missing: countMissing(notices), nodes };
}

function countMissing(notices: readonly Notice[]): number | null {
  const gap = notices.find(({ code }) => code === "part-missing");
  if (gap === undefined) return 0;
  const count = gap.values?.documents;
  return count === undefined ? null : Number(count);
}

const readStateOrRecall = recalled(readEngineState, waitForAnswer);

/** The same of all documents, for those who run the site; null where the engine does not answer. */
export async function probeEngine(): Promise<EngineState | null> {
  try {
    return await withinPatience(() => actAs(OPERATOR, () => withEngine(readStateOrRecall)));
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}
