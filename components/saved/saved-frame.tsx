"use client";

import type { ReactNode } from "react";
import { EVERYTHING } from "@/search/query/query";
import type { Failure } from "../client/failures";
import { Masthead } from "../frame/masthead";
import { QueryForm } from "../frame/query-form";
import { SearchUnavailable } from "../frame/search-unavailable";
import { useStrings } from "../strings/use-strings";
import type { Fault } from "./faults";

/** What was typed into a form that could not be done. */
export type Typed = {
  readonly name?: string;
  readonly note?: string;
  readonly link?: string;
  readonly url?: string;
};

/** The page around saved searches: the head of every page, what a form could not do, why nothing is shown. */
export function SavedFrame({
  title,
  fault,
  failure,
  here,
  children,
}: {
  title: string;
  fault: Fault | null;
  failure: Failure | null;
  /** The address of this page, to try again. */
  here: string;
  children: ReactNode;
}) {
  const strings = useStrings();
  return (
    <>
      <title>{`${title} · ${strings.product}`}</title>
      <Masthead skipTo={strings.saved.skip} place="saved">
        <QueryForm query={EVERYTHING} input={{ defaultValue: "" }} />
      </Masthead>
      <main id="main" className="picture-page saved-page" tabIndex={-1}>
        {fault === null ? null : (
          <p className="notice mb-4" role="alert">
            {strings.saved.faults[fault]}
          </p>
        )}
        {failure === null ? (
          children
        ) : (
          <>
            <meta httpEquiv="refresh" content="5" />
            <SearchUnavailable failure={failure} link={here} isShowing={false} />
          </>
        )}
      </main>
    </>
  );
}
