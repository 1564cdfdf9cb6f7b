import type { RecordField } from "../document/record-fields";
import { readValueCounts } from "../meilisearch/read-review";
import type { Access } from "../meilisearch/requests";
import { byEntryCount } from "../text/by-count";
import type { Offer } from "./completion";

/**
 * The values of a field of the record that begin with what is typed, the most frequent first.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function readRecordOffers(field: RecordField, typed: string, access: Access): Promise<Offer[]> {
  const counts = await readValueCounts([field], access);
  const wanted = typed.toLowerCase();
  return Object.entries(counts[field])
    .filter(([value]) => value.startsWith(wanted))
    .sort(byEntryCount)
    .map(([value, count]) => ({ kind: "record", label: value, count, written: `${field}:${value}` }));
}
