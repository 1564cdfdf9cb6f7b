import type { Strings } from "../strings/en";
import { en } from "../strings/en";

/** What a form could not do, by code: each has words in the dictionary. */
export type Fault = keyof Strings["saved"]["faults"];

/** Whether a code of an address is one of them. */
export function isFault(code: string | null): code is Fault {
  return code !== null && Object.hasOwn(en.saved.faults, code);
}
