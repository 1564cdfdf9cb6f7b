import type { ReactNode } from "react";
import { de } from "./de";
import { StringsContext } from "./use-strings";

/** Everything in it is in German. */
export function German({ children }: { children: ReactNode }) {
  return <StringsContext value={de}>{children}</StringsContext>;
}
