import type { Syntax } from "./syntax";

const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|week|month|year|morning|afternoon|evening|night|day|time|times|january|february|march|april|may|june|july|august|september|october|november|december|\d+)$/;

/** Whether a token says when: nobody does that, and to nobody is it done. */
export function isTime({ wordAt }: Syntax, token: number): boolean {
  return TIMES.test(wordAt(token));
}
