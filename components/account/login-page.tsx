import type { AccountWords } from "../strings/account-en";
import { PlainHead } from "./plain-head";
import { Said } from "./said";

/** The page to log in: a form that works without script. */
export function LoginPage({
  step,
  back,
  fault,
  words,
  way,
  isOut,
}: {
  /** With a password, by the house's identity provider, or by a proxy before this site. */
  way: "password" | "house" | "proxy";
  /** Whether somebody has just logged out. */
  isOut: boolean;
  /** The password, or the code of a second factor after it. */
  step: "password" | "code";
  /** Where the reader wants to go. */
  back: string;
  fault: string | null;
  words: AccountWords;
}) {
  const isCode = step === "code";
  return (
    <>
      <PlainHead skipTo={words.skip} />
      <main id="main" className="account-page" tabIndex={-1}>
        <h1 className="saved-title">{words.login}</h1>
        <Said fault={fault} words={words} />
        {way === "house" ? <HouseWay back={back} isOut={isOut} words={words.house} /> : null}
        {way === "proxy" ? <p className="saved-text">{words.house.proxy}</p> : null}
        {way === "password" ? <PasswordWay isCode={isCode} back={back} words={words} /> : null}
      </main>
    </>
  );
}

/** A link, not a form: what a form leads to may not be another site. */
function HouseWay({ back, isOut, words }: { back: string; isOut: boolean; words: AccountWords["house"] }) {
  return (
    <>
      {isOut ? (
        <p className="notice notice-plain mb-4" role="status">
          {words.out} <a href="/login/house/out">{words.logOut}</a>
        </p>
      ) : null}
      <p className="saved-text mb-4">{words.intro}</p>
      <a className="button button-primary" href={`/login/house?${new URLSearchParams({ back })}`}>
        {words.logIn}
      </a>
    </>
  );
}

function PasswordWay({ isCode, back, words }: { isCode: boolean; back: string; words: AccountWords }) {
  return (
    <>
      <p className="saved-text mb-4">{isCode ? words.codeIntro : words.loginIntro}</p>
      <form method="post" action={isCode ? "/login/code" : "/login/enter"} className="saved-form">
        <input type="hidden" name="back" value={back} />
        {isCode ? <CodeField words={words} /> : <PasswordFields words={words} />}
        <p>
          <button type="submit" className="button button-primary">
            {isCode ? words.codeEnter : words.login}
          </button>
        </p>
      </form>
      {isCode ? <a href={`/login?${new URLSearchParams({ back })}`}>{words.startOver}</a> : null}
    </>
  );
}

function PasswordFields({ words }: { words: AccountWords }) {
  return (
    <>
      <label>
        {words.name}
        <input
          className="field"
          name="name"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={64}
          // biome-ignore lint/a11y/noAutofocus: there is nothing else to do on this page.
          autoFocus
        />
      </label>
      <label>
        {words.password}
        <input className="field" name="password" type="password" autoComplete="current-password" required />
      </label>
    </>
  );
}

function CodeField({ words }: { words: AccountWords }) {
  return (
    <label>
      {words.code}
      <input
        className="field"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={40}
        // biome-ignore lint/a11y/noAutofocus: there is nothing else to do on this page.
        autoFocus
      />
    </label>
  );
}
