import type { SearchResult } from "@/search/answer/result";

/** Whether close reading has begun, or could, and is not through with all documents. */
export function isPartial(
  reading: SearchResult["closeReading"],
): reading is NonNullable<SearchResult["closeReading"]> {
  return reading !== null && reading.read < reading.of;
}
