import "server-only";
import { isExpected } from "@/system/errors";
import { readMetrics } from "@/system/metrics";
import { reportFailure } from "./failures";

/** Measures work with the engine, and writes down where the engine does not answer. */
export async function measured<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const end = readMetrics().searches.startTimer();
  try {
    const answer = await work();
    end({ outcome: "answered" });
    return answer;
  } catch (error) {
    const code = isExpected(error) ? error.code : null;
    if (code === "search-unavailable") reportFailure("The search engine does not answer.", error);
    end({ outcome: code ?? (isAbort(error) ? "gone" : "failed") });
    throw error;
  }
}

/** Nobody waits for the answer any more. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
