"use client";

import { LanguageSwitch } from "../frame/language-switch";
import { ThemeButton } from "../frame/theme-button";
import { useStrings } from "../strings/use-strings";
import { Brand } from "../ui/icons";

/** The head of a page for who has not logged in: no query and no other pages, the choices of language and light. */
export function PlainHead({ skipTo }: { skipTo: string }) {
  const strings = useStrings();
  return (
    <>
      <a className="skip" href="#main">
        {skipTo}
      </a>
      <header className="mast">
        <span className="mast-brand">
          <Brand />
          <span>{strings.product}</span>
        </span>
        <div className="mast-ways">
          <LanguageSwitch />
          <ThemeButton label={strings.changeTheme} />
        </div>
      </header>
    </>
  );
}
