import type { HitsResult } from "@/search/answer/result";

/** Whether close reading has begun, or could, and is not through with all documents. */
export function isPartial(
  reading: HitsResult["closeReading"],
): reading is NonNullable<HitsResult["closeReading"]> {
  return reading !== null && reading.read < reading.of;
}
