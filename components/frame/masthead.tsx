"use client";

import type { ReactNode } from "react";
import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { Brand } from "../ui/icons";
import { IntakeLine } from "./intake-line";
import { KeysHelp } from "./keys-help";
import { LanguageSwitch } from "./language-switch";
import type { Page } from "./page-links";
import { PageNav, type Place } from "./page-nav";
import { ThemeButton } from "./theme-button";
import { VisitorMenu } from "./visitor-menu";

/** The head of every page: the way home, the query, its other pages, the choices of language and light. */
export function Masthead({
  children,
  skipTo,
  page,
  query,
  place,
}: {
  children: ReactNode;
  skipTo: string;
  /** The page at hand, and the search that the links to the others have. */
  page?: Page;
  query?: SearchQuery;
  /** The page at hand, where it is of no search. */
  place?: Place;
}) {
  const strings = useStrings();
  return (
    <>
      <a className="skip" href="#main">
        {skipTo}
      </a>
      <header className="mast">
        <a className="mast-brand" href="/">
          <Brand />
          <span>{strings.product}</span>
        </a>
        <div className="mast-query">{children}</div>
        <div className="mast-ways">
          <PageNav page={page} query={query} place={place} />
          <LanguageSwitch />
          <VisitorMenu />
          <KeysHelp />
          <ThemeButton label={strings.changeTheme} />
        </div>
      </header>
      <IntakeLine />
    </>
  );
}
