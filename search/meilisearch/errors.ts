import { ExpectedError } from "@/system/errors";

/** Why no search is answered. Stable, so that it can be said in every language. */
type UnavailableReason =
  | "not-running"
  | "not-indexed"
  | "not-read"
  | "key-refused"
  | "no-answer"
  | "part-missing";

const SAID = {
  "not-running": [
    "The search engine is not running.",
    "Start Parallax with `npm start`. This page tries again by itself.",
  ],
  "not-indexed": ["Nothing has been indexed yet.", "Run `npm run index`, then reload."],
  "not-read": [
    "The index is new to this site, which is still reading its names and words.",
    "This takes a minute at most for each few hundred thousand documents; this page tries again by itself.",
  ],
  "key-refused": [
    "The search engine does not accept the key.",
    "Check MEILI_MASTER_KEY, then restart Parallax.",
  ],
  "no-answer": [
    "The search engine does not answer.",
    "It is restarted by itself; this page tries again. If it stays so, restart Parallax.",
  ],
  "part-missing": [
    "A part of the search engine does not answer, and this cannot be done with the rest.",
    "Try again when it does; searches are answered from the rest, and say so.",
  ],
} as const satisfies Record<UnavailableReason, readonly [string, string]>;

/** The engine does not answer, or parts of it, which are named. `advice` tells the reader what to do; the cause is for the log. */
export class SearchUnavailable extends ExpectedError<"search-unavailable"> {
  override readonly name = "SearchUnavailable";
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, cause?: unknown, places: readonly string[] = []) {
    const [message, advice] = SAID[reason];
    const where = places.length === 0 ? "" : ` It is at ${places.join(" and ")}.`;
    super("search-unavailable", message + where, advice, { cause });
    this.reason = reason;
  }
}

/** Whether it was refused since a part of the engine does not answer. By its reason, since a process may load this module twice. */
export function isPartMissing(error: unknown): boolean {
  return error instanceof Error && "reason" in error && error.reason === "part-missing";
}

/** The engine answers, but what was wanted of it takes longer than a request may. */
export class SearchTooSlow extends ExpectedError<"search-too-slow"> {
  override readonly name = "SearchTooSlow";
  readonly reason = "too-slow";

  constructor() {
    super(
      "search-too-slow",
      "This search takes longer than one may.",
      "Narrow it, or leave out some of its words; try again if many search at the same time.",
    );
  }
}

/** The engine refused a request: a fault of ours, never of the reader's query. */
export class SearchRefused extends Error {
  override readonly name = "SearchRefused";
}
