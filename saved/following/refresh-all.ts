import pMap from "p-map";
import type { RunTraces } from "@/search/document/touched-documents";
import { NoSuchSearch } from "../store/errors";
import { listEverySearch } from "../store/rows";
import { refresh } from "./refresh";

/** So many searches are refreshed side by side. */
const AT_ONCE = 4;

/**
 * After an indexing run: refreshes every saved search, so that what it gained and lost has the time at which it happened.
 * Returns how many there were.
 *
 * @throws SearchUnavailable when the engine does not answer; the next refresh finds what this one did not write.
 */
export async function refreshAll(
  services: Parameters<typeof refresh>[1],
  traces: RunTraces,
): Promise<number> {
  const rows = await listEverySearch(services.store);
  await pMap(
    rows,
    (row) =>
      refresh(row, services, traces).catch((error: unknown) => {
        if (!(error instanceof NoSuchSearch)) throw error; // It was deleted meanwhile.
      }),
    { concurrency: AT_ONCE },
  );
  return rows.length;
}
