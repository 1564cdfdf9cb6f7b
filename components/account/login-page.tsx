import type { AccountWords } from "../strings/account-en";
import { PlainHead } from "./plain-head";
import { Said } from "./said";

/** The page to log in: a form that works without script. */
export function LoginPage({
  step,
  back,
  fault,
  words,
}: {
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
        <p className="saved-text mb-4">{isCode ? words.codeIntro : words.loginIntro}</p>
        <Said fault={fault} words={words} />
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
      </main>
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
