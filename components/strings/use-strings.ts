import { createContext, useContext } from "react";
import type { Strings } from "./en";

/** The words of the page; null outside of `Providers`. */
export const StringsContext = createContext<Strings | null>(null);

/** The words of the reader's language, with its numbers and dates. Helpers that are no components are given them. */
export function useStrings(): Strings {
  const strings = useContext(StringsContext);
  if (strings === null) throw new Error("useStrings needs Providers around it.");
  return strings;
}
