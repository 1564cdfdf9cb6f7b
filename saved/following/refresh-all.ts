import pMap from "p-map";
import type { RunTraces } from "@/search/document/touched-documents";
import { NoSuchSearch } from "../store/errors";
import { listSearches } from "../store/rows";
import type { Desk } from "../store/services";
import { look } from "./refresh";

/** So many searches are looked at side by side. */
const AT_ONCE = 4;

/**
 * After an indexing run: looks at every saved search, so that what it gained and lost is known by when it happened.
 * Returns how many were looked at.
 *
 * @throws SearchUnavailable when the engine does not answer; what was not kept is found at the next look.
 */
export async function followRun(desk: Desk, traces: RunTraces): Promise<number> {
  const rows = await listSearches(desk.store);
  await pMap(
    rows,
    (row) =>
      look(row, desk, traces).catch((error: unknown) => {
        if (!(error instanceof NoSuchSearch)) throw error; // It was deleted meanwhile.
      }),
    { concurrency: AT_ONCE },
  );
  return rows.length;
}
