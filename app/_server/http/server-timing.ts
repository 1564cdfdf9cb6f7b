import type { Trip } from "@/search/meilisearch/trips";

/** The trips of an answer as a header that browsers and tools show: what each was for, and its milliseconds. */
export function toServerTiming(trips: readonly Trip[], milliseconds: number): Record<string, string> {
  const entries = trips
    .toSorted((a, b) => a.at - b.at)
    .map(({ name, took, engine }) => `${name};dur=${took.toFixed(1)};desc="engine ${engine} ms"`);
  return { "Server-Timing": [...entries, `total;dur=${milliseconds.toFixed(1)}`].join(", ") };
}
