import "server-only";
import { readOrigin } from "@/access/current-reader";
import { isExpected } from "@/system/errors";
import { logFailure } from "@/system/log";
import { readMetrics } from "@/system/metrics";

/** Writes down what went wrong, with the request that it went wrong for, and counts it. */
export function reportFailure(what: string, error: unknown): void {
  readMetrics().failures.inc({ code: isExpected(error) ? error.code : "internal" });
  logFailure(what, error, readOrigin().request);
}
