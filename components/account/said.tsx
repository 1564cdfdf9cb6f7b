import type { AccountWords } from "../strings/account-en";

/** Why a form could not be done, by code. */
type LoginFault = keyof AccountWords["faults"];

/** Why a form could not be done, above it; nothing for a code that is none. */
export function Said({ fault, words }: { fault: string | null; words: AccountWords }) {
  if (fault === null || !Object.hasOwn(words.faults, fault)) return null;
  return (
    <p className="notice mb-4" role="alert">
      {words.faults[fault as LoginFault]}
    </p>
  );
}
