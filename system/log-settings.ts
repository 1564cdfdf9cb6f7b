import type { Get } from "./setting-flag";

/** What the environment says of the log: read by `toSettings`. */

/** How much is written down, each with all that follows it. */
const LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

export type LogSettings = {
  /** At `info` every request is a line; at `warn` and above only what went wrong. */
  readonly level: (typeof LEVELS)[number];
  /** Absolute path of the file that lines are added to; null for the standard error. */
  readonly file: string | null;
  /** Whether lines say what was searched for, and the words of failures, which may quote it. */
  readonly queries: boolean;
};

/** Reads them; what is wrong is added to `faults`. Where somebody logs in, requests are written down by themselves. */
export function toLogSettings(
  get: Get,
  { toPath, hasLogin }: { readonly toPath: (path: string) => string; readonly hasLogin: boolean },
  faults: string[],
): LogSettings {
  const written = get("PARALLAX_LOG") ?? (hasLogin ? "info" : "warn");
  const level = LEVELS.find((one) => one === written);
  if (level === undefined)
    faults.push(`PARALLAX_LOG is “${written}”. Set it to ${LEVELS.join(", ")}, or leave it out.`);
  const file = get("PARALLAX_LOG_FILE");
  const queries = get("PARALLAX_LOG_QUERIES") ?? "false";
  if (queries !== "true" && queries !== "false")
    faults.push(`PARALLAX_LOG_QUERIES is “${queries}”. Set it to true or false, or leave it out for false.`);
  return {
    level: level ?? "warn",
    file: file === null ? null : toPath(file),
    queries: queries === "true",
  };
}
