import "server-only";
import { readReader } from "@/access/current-reader";
import { isUnavailable, readPresentGeneration } from "./engine";
import { readSiteSettings } from "./site-settings";

/**
 * What every answer of this moment to this reader depends on beside the request: whose documents they see, the generation of the index,
 * and the day, to which dates may be relative. Null where nothing may be answered from memory: each search is written down, or the
 * engine does not say of which generation the index is.
 */
export async function readAnswerState(signal: AbortSignal): Promise<string | null> {
  if (readSiteSettings().access.auditsSearches) return null;
  try {
    const generation = await readPresentGeneration(signal);
    return JSON.stringify([readReader().granted, generation, new Date().toISOString().slice(0, 10)]);
  } catch (error) {
    // Whoever answers finds the same, and says it.
    if (isUnavailable(error) || signal.aborted) return null;
    throw error;
  }
}
