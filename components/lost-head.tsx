"use client";

import { EVERYTHING } from "@/search/query";
import { Masthead } from "./masthead";
import { QueryForm } from "./query-form";
import { useStrings } from "./use-strings";

/** The head of a page that belongs to no search. */
export function LostHead() {
  const strings = useStrings();
  return (
    <Masthead skipTo={strings.skipToText}>
      <QueryForm query={EVERYTHING} input={{}} />
    </Masthead>
  );
}
