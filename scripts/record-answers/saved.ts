import { BAD_SAVES } from "./requests/bad-saves";
import { toLibraryRequests } from "./requests/library";
import { SAVED_CHANGES } from "./requests/saved-changes";
import { toSavedReads } from "./requests/saved-reads";
import { toSavedPages, toSavedUses } from "./requests/saved-uses";
import { SEARCHES, toSaveRequests } from "./requests/saves";
import type { Facts } from "./shared/facts";
import { at, toJson, toText } from "./shared/json";
import { get } from "./shared/request";
import type { Recorder } from "./writing/recorder";

/** Records saving, changing and using searches. Gives the time of the first save, since which changes are wanted. */
export async function recordSaved({ record }: Recorder, facts: Facts): Promise<string> {
  await record("saved", [get(SEARCHES, "none"), get("/api/library", "empty library")]);
  const [saved] = await record("saved", [...toSaveRequests(facts), ...BAD_SAVES, ...SAVED_CHANGES]);
  const since = toText(at(toJson(saved?.body ?? ""), "createdAt"));
  const reads = await record("saved-reads", toSavedReads(since));
  await record("saved-uses", toSavedUses());
  await record("saved-pages", toSavedPages());
  await record("saved-library", toLibraryRequests(toJson(reads.at(-1)?.body ?? "")));
  return since;
}
