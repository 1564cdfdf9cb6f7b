import type { ReactNode } from "react";
import { Brand } from "./icons";
import { strings } from "./strings";
import { ThemeButton } from "./theme-button";

/** The head of every page: the way home, the query, the choice of light. */
export function Masthead({ children, skipTo }: { children: ReactNode; skipTo: string }) {
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
        <nav className="flex items-center justify-end" aria-label={strings.mainNavigation}>
          <ThemeButton label={strings.changeTheme} />
        </nav>
      </header>
    </>
  );
}
