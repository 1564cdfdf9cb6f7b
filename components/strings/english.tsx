import type { ReactNode } from "react";
import { StringsContext } from "../use-strings";
import { en } from "./en";

/** Everything in it is in English. */
export function English({ children }: { children: ReactNode }) {
  return <StringsContext value={en}>{children}</StringsContext>;
}
