import type { AccountWords } from "../strings/account-en";

/** How a second factor stands: off, on, or waiting for its first code. */
export type Factor =
  | { readonly state: "off" | "on" }
  | {
      readonly state: "pending";
      readonly key: string;
      readonly uri: string;
      readonly recoveryCodes: readonly string[];
    };

/** Sets a second factor up, or turns it off; each asks for the password or a code. */
export function FactorSection({ factor, words }: { factor: Factor; words: AccountWords }) {
  return (
    <section aria-labelledby="factor-title" className="mb-8">
      <h2 id="factor-title" className="saved-heading">
        {words.factor}
      </h2>
      {factor.state === "pending" ? (
        <Pending factor={factor} words={words} />
      ) : (
        <>
          <p className="saved-text">{factor.state === "on" ? words.factorOn : words.factorOff}</p>
          <PasswordForm
            verb={factor.state === "on" ? "factor-end" : "factor-start"}
            label={factor.state === "on" ? words.factorEnd : words.factorStart}
            words={words}
          />
        </>
      )}
    </section>
  );
}

function PasswordForm({ verb, label, words }: { verb: string; label: string; words: AccountWords }) {
  return (
    <form method="post" action="/account/change" className="saved-form">
      <label>
        {words.currentPassword}
        <input className="field" name="password" type="password" autoComplete="current-password" required />
      </label>
      <p>
        <button type="submit" className="button" name="do" value={verb}>
          {label}
        </button>
      </p>
    </form>
  );
}

function Pending({ factor, words }: { factor: Extract<Factor, { state: "pending" }>; words: AccountWords }) {
  return (
    <>
      <p className="saved-text">{words.factorSteps}</p>
      <p className="my-2">
        {words.factorKey}: <code className="account-key">{factor.key}</code>
      </p>
      <p className="mb-3">
        <a href={factor.uri}>{words.factorLink}</a>
      </p>
      <h3 className="saved-count">{words.recovery}</h3>
      <p className="saved-text">{words.recoveryHint}</p>
      <ul className="account-codes">
        {factor.recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <form method="post" action="/account/change" className="saved-form">
        <label>
          {words.factorCode}
          <input
            className="field"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={10}
          />
        </label>
        <p>
          <button type="submit" className="button button-primary" name="do" value="factor-confirm">
            {words.factorConfirm}
          </button>
        </p>
      </form>
      <details className="saved-more">
        <summary>{words.factorAgain}</summary>
        <PasswordForm verb="factor-start" label={words.factorAgain} words={words} />
      </details>
    </>
  );
}
