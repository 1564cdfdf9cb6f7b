"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Who reads the page, as far as the page shows it. */
export type Visitor = {
  /** The name of who is logged in; null where nobody needs to be, or nobody is. */
  readonly name: string | null;
  /** Whether there is a session here to end. */
  readonly mayLogOut: boolean;
  /** Whether it is offered to save searches, and to change, follow and import them. */
  readonly maySave: boolean;
  /** Whether it is offered to correct and judge tags. */
  readonly mayCorrect: boolean;
};

/** Outside of a provider all is offered: what may be done is decided where it is done. */
const ALL: Visitor = { name: null, mayLogOut: false, maySave: true, mayCorrect: true };

const Context = createContext<Visitor>(ALL);

/** Who reads the page. */
export function useVisitor(): Visitor {
  return useContext(Context);
}

/** Says to everything in it who reads the page. */
export function VisitorProvider({ visitor, children }: { visitor: Visitor; children: ReactNode }) {
  return <Context value={visitor}>{children}</Context>;
}
