import { toPlain } from "./word-leaves";

/** At most this much of a wrong value is repeated to the reader. */
const LONGEST = 40;

/** A wrong value of a parameter as a notice repeats it. */
export function toShownValue(value: string): string {
  return toPlain(value).slice(0, LONGEST);
}
