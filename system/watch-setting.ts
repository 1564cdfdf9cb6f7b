import type { Get } from "./setting-flag";

/**
 * How changes of the corpus are noticed: `on` by what the system tells, `off` not at all, a number by looking every so many
 * seconds, for folders of other machines, of which a system tells nothing.
 */
export type WatchSetting = "on" | "off" | number;

/** A day. */
const LONGEST = 86_400;

/** Reads it; what is wrong is added to `faults`. */
export function toWatch(get: Get, faults: string[]): WatchSetting {
  const written = get("PARALLAX_WATCH") ?? "on";
  if (written === "on" || written === "off") return written;
  const seconds = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (seconds >= 1 && seconds <= LONGEST) return seconds;
  faults.push(
    `PARALLAX_WATCH is “${written}”. Set it to on, off, or a number of seconds from 1 to ${LONGEST}, or leave it out for on.`,
  );
  return "on";
}
