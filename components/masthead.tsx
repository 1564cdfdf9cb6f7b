"use client";

import type { ReactNode } from "react";
import { Brand } from "./icons";
import { LanguageSwitch } from "./language-switch";
import { ThemeButton } from "./theme-button";
import { useStrings } from "./use-strings";

/** The head of every page: the way home, the query, the choices of language and light. */
export function Masthead({ children, skipTo }: { children: ReactNode; skipTo: string }) {
  const strings = useStrings();
  return (
    <>
      <a className="skip" href="#main">
        {skipTo}
      </a>
      <header className="mast">
        <a className="mast-brand" href="/">
          <Brand />
          {strings.product}
        </a>
        <div className="mast-query">{children}</div>
        <nav className="flex items-center justify-end gap-1" aria-label={strings.mainNavigation}>
          <LanguageSwitch />
          <ThemeButton label={strings.changeTheme} />
        </nav>
      </header>
    </>
  );
}
