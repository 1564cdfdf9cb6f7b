import type { ReactNode } from "react";
import { en } from "./en";
import { StringsContext } from "./use-strings";

/** Everything in it is in English. */
export function English({ children }: { children: ReactNode }) {
  return <StringsContext value={en}>{children}</StringsContext>;
}
