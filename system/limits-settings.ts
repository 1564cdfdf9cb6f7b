import { availableParallelism } from "node:os";

/** What the environment says of how much may be wanted at once: read by `toSettings`. */
export type LimitsSettings = {
  /** How long a request may wait and search, in seconds. */
  readonly searchSeconds: number;
  /** Requests answered at once; health and files of the site itself are never counted. */
  readonly atOnce: number;
  /** Requests that may wait for one of these to end. */
  readonly waiting: number;
  /** Requests a minute from one address, where the site listens beyond this machine. */
  readonly perMinute: number;
};

/** What is wanted of a whole number: the least that works, and what it is where nothing is said. */
export type CountRange = { readonly least: number; readonly usual: number };

/**
 * On two cores four at once are answered faster than eight, by a seventh of the time that twenty readers wait: what each holds meanwhile is
 * moved about whenever what was just made is collected.
 */
const AT_ONCE = Math.min(8, Math.max(4, 2 * availableParallelism()));

/** Reads them with a reader of whole numbers, which adds what is wrong to the faults. */
export function toLimitsSettings(toCount: (name: string, range: CountRange) => number): LimitsSettings {
  return {
    searchSeconds: toCount("PARALLAX_SEARCH_SECONDS", { least: 1, usual: 4 }),
    atOnce: toCount("PARALLAX_AT_ONCE", { least: 1, usual: AT_ONCE }),
    waiting: toCount("PARALLAX_WAITING", { least: 0, usual: 128 }),
    perMinute: toCount("PARALLAX_REQUESTS_PER_MINUTE", { least: 1, usual: 600 }),
  };
}
