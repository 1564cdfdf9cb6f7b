import type { Message } from "./message";
import type { Outcome } from "./send";

/** The longest that any answer may take, in milliseconds, and the longest that the site may take to say that it is well. */
const LONGEST_ANSWER = 5_000;
export const LONGEST_HEALTH = 1_000;

/** The codes of an answer 503 that is meant: it comes with the time after which to try again. */
const MEANT = ["busy", "search-too-slow", "search-unavailable", "store-unavailable"];

/** What an outcome breaks of what was promised, in words; null where it breaks nothing. */
export function findBreach(message: Message, { status, milliseconds, start }: Outcome): string | null {
  if (milliseconds > LONGEST_ANSWER) return `it took ${Math.round(milliseconds)} ms`;
  if (status === null) return message.isBroken ? null : "the connection ended without an answer";
  if (status < 500) return null;
  const isMeant =
    status === 503 &&
    /^retry-after: /im.test(start) &&
    MEANT.some((code) => start.includes(`"code":"${code}"`));
  return isMeant || status === 501 ? null : `it was answered ${status}`;
}
