"use client";

import { lazy, type ReactNode } from "react";

/** Next loads the script of this page with every other page. The head is 9 KB of it, and is loaded only where it is shown. */
const NotFoundHead = lazy(() => import("./not-found-head").then((file) => ({ default: file.NotFoundHead })));

/** The page around the words for an address that has nothing. Its head belongs to no search. */
export function NotFoundPage({ children }: { children: ReactNode }) {
  return (
    <>
      <NotFoundHead />
      <main id="main" className="mx-auto max-w-measure px-4 py-12" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
