"use client";

import type { ReactNode } from "react";
import { EVERYTHING } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { Masthead } from "./masthead";
import { QueryForm } from "./query-form";

/** The page around the words for an address that has nothing. Its head belongs to no search. */
export function NotFoundPage({ children }: { children: ReactNode }) {
  const strings = useStrings();
  return (
    <>
      <Masthead skipTo={strings.skipToText}>
        <QueryForm query={EVERYTHING} input={{}} />
      </Masthead>
      <main id="main" className="mx-auto max-w-measure px-4 py-12" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
