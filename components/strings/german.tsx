import type { ReactNode } from "react";
import { StringsContext } from "../use-strings";
import { de } from "./de";

/** Everything in it is in German. */
export function German({ children }: { children: ReactNode }) {
  return <StringsContext value={de}>{children}</StringsContext>;
}
