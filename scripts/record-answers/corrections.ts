import { BAD_CORRECTIONS } from "./requests/bad-corrections";
import {
  CORRECTIONS,
  toCorrectedReads,
  toCorrectionRequests,
  toRenameRequests,
  toTagged,
} from "./requests/corrections";
import { SLUGS, toSavedReads } from "./requests/saved-reads";
import type { AnsweredDocument } from "./shared/answered-document";
import type { Facts } from "./shared/facts";
import { at, toJson, toText } from "./shared/json";
import { get, plainly, type SiteRequest } from "./shared/request";
import type { Site } from "./site/site";
import { recordCommand } from "./writing/command";
import type { Recorder } from "./writing/recorder";

/** Corrections while they are pending, then after an indexing run has taken them up, and what became of saved searches. */
export async function recordCorrections(
  recorder: Recorder,
  site: Site,
  facts: Facts,
  documents: readonly AnsweredDocument[],
  since: string,
): Promise<void> {
  const tagged = toTagged(documents);
  await recordChanges(recorder, [...toCorrectionRequests(tagged), ...toRenameRequests(facts)]);
  await recorder.record("corrections-pending", toCorrectedReads(tagged));
  await recordCommand(recorder, site, ["index", "--", "--json"], "index");
  await recordCommand(recorder, site, ["corrections", "--", "list"], "corrections list");
  await recorder.record("corrections-done", [
    ...toCorrectedReads(tagged),
    ...toSavedReads(since),
    ...SLUGS.map((slug) => get(`/s/${plainly(slug)}`)),
  ]);
}

/** Makes the corrections and those that must be refused, then undoes the second. */
async function recordChanges({ record }: Recorder, requests: readonly SiteRequest[]): Promise<void> {
  const [, second] = await record("corrections", [...requests, ...BAD_CORRECTIONS]);
  const path = `${CORRECTIONS}/${toText(at(toJson(second?.body ?? ""), "id"))}`;
  const undo = ["undo", "undo again"].map((name) => ({ name, path, method: "DELETE" }));
  await record("corrections", undo);
}
