"use client";

import type { ReactNode } from "react";
import { isCutShort, type Notice } from "@/search/query/notices";
import { isNarrowed, type SearchQuery, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import type { Failure } from "../client/failures";
import { useVisitor } from "../client/visitor";
import { Chips } from "../frame/chips";
import { Masthead } from "../frame/masthead";
import { Notices } from "../frame/notices";
import { PAGE_PATHS, type Page, toPageLinkWith } from "../frame/page-links";
import { QueryForm } from "../frame/query-form";
import { SearchUnavailable } from "../frame/search-unavailable";
import { useStrings } from "../strings/use-strings";

/** What every picture says of its search. */
export type PictureAnswer = {
  readonly notices: readonly Notice[];
  readonly total: number;
  readonly exact: boolean;
};

/** The page around a picture of a search: the query, what is chosen, how many documents it is of. */
export function PicturePage({
  page,
  query,
  text,
  pageParameters = [],
  answer,
  children,
}: {
  page: Exclude<Page, "search">;
  query: SearchQuery;
  /** The query's text as it was written. */
  text: string;
  /** Parameters of this page alone, which every link within it has too. */
  pageParameters?: readonly (readonly [string, string])[];
  answer: PictureAnswer | Failure;
  children: ReactNode;
}) {
  const strings = useStrings();
  const toHref = (other: SearchQuery): string => toPageLinkWith(page, other, pageParameters);
  const isAway = "advice" in answer;
  return (
    <>
      <Masthead skipTo={strings.pages.skip} page={page} query={query}>
        <QueryForm query={query} input={{ defaultValue: text }} action={PAGE_PATHS[page]}>
          {pageParameters.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
        </QueryForm>
      </Masthead>
      <main id="main" className="picture-page" tabIndex={-1}>
        {isAway ? (
          <>
            {/* A picture has no script that would try again. */}
            <meta httpEquiv="refresh" content="5" />
            <SearchUnavailable failure={answer} link={toHref(query)} isShowing={false} />
          </>
        ) : (
          <>
            <Notices notices={answer.notices} text={text} />
            <Chips query={query} toHref={toHref} />
            <PictureHead page={page} query={query} answer={answer} />
            {answer.total === 0 ? <NothingFound query={query} /> : children}
          </>
        )}
      </main>
    </>
  );
}

function PictureHead({
  page,
  query,
  answer: { total, exact, notices },
}: {
  page: Exclude<Page, "search">;
  query: SearchQuery;
  answer: PictureAnswer;
}) {
  const strings = useStrings();
  const counted = strings.found(total, query.group);
  const isCut = !exact && (!query.close || isCutShort(notices));
  const { maySave } = useVisitor();
  const sure = exact ? strings.exact : isCut ? strings.inexact : strings.pages.withClose;
  return (
    <div className="mb-4 border-b border-rule pb-3">
      <h1 className="font-serif text-xl font-[560] tracking-[-0.01em]">{strings[page].title}</h1>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-2">
        <span>
          <b className="font-semibold text-ink">{isCut ? strings.atLeast(counted) : counted}</b>{" "}
          <span className="text-ink-3">
            <span aria-hidden="true">{exact ? "= " : "≈ "}</span>
            {sure}
          </span>
        </span>
        <a href={toLink(query)}>{strings.pages.showDocuments}</a>
        {maySave ? <a href={toLink(withChanges(query, {}), "/save")}>{strings.saved.save}</a> : null}
      </p>
    </div>
  );
}

/** The search page alone says what each part left out would give. */
function NothingFound({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  if (!isNarrowed(query))
    return (
      <NoPicture title={strings.emptyCorpus}>
        <p className="text-ink-2">{strings.emptyCorpusAdvice}</p>
      </NoPicture>
    );
  return (
    <NoPicture title={strings.emptyTitle}>
      <p className="text-ink-2">
        {strings.pages.toSearchAdvice} <a href={toLink(query)}>{strings.toSearch}</a>
      </p>
    </NoPicture>
  );
}

/** Why there is no picture. */
export function NoPicture({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="py-8">
      <h2 className="mb-1 font-serif text-lg font-[560]">{title}</h2>
      {children}
    </section>
  );
}
