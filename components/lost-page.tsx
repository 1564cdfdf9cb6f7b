"use client";

import { lazy, type ReactNode } from "react";

/** Every page carries this one for the case that it is missing; the head's script is loaded only then. */
const Head = lazy(() => import("./lost-head").then(({ LostHead }) => ({ default: LostHead })));

/** The page around what stands where there is nothing. */
export function LostPage({ children }: { children: ReactNode }) {
  return (
    <>
      <Head />
      <main id="main" className="mx-auto max-w-measure px-4 py-12" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
