import type { Strings } from "../strings/en";
import type { TokenWords } from "../strings/tokens-en";
import { toMomentText } from "../ui/dates";

type Scope = keyof TokenWords["scope"];

/** An API token as the page shows it; times are ISO 8601 in UTC. */
export type TokenRow = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly state: "good" | "expired" | "revoked";
  /** When it ends or ended. */
  readonly end: string;
  readonly usedAt: string | null;
};

/** What the section shows. */
export type Tokens = {
  readonly rows: readonly TokenRow[];
  /** What the reader's role has to give away. */
  readonly scopes: readonly Scope[];
  /** For how many days one can be good. */
  readonly days: readonly number[];
  /** One that was just made: the only time that its text is shown. */
  readonly made: { readonly name: string; readonly text: string } | null;
};

type Props = { readonly tokens: Tokens; readonly words: TokenWords; readonly strings: Strings };

/** The API tokens of an account: made, listed and revoked. */
export function TokensSection({ tokens, words, strings }: Props) {
  return (
    <section aria-labelledby="tokens" className="mb-8">
      <h2 id="tokens" className="saved-heading">
        {words.title}
      </h2>
      <p className="saved-text mb-3">{words.intro}</p>
      {tokens.made === null ? null : (
        <div className="notice notice-plain mb-4" role="status">
          <p>{words.made(tokens.made.name)}</p>
          <code className="account-key">{tokens.made.text}</code>
        </div>
      )}
      {tokens.rows.length === 0 ? <p className="text-ink-2">{words.none}</p> : null}
      <ul className="account-sessions">
        {tokens.rows.map((row) => (
          <TokenLine key={row.id} row={row} words={words} strings={strings} />
        ))}
      </ul>
      <TokenForm tokens={tokens} words={words} />
    </section>
  );
}

function TokenLine({ row, words, strings }: { row: TokenRow; words: TokenWords; strings: Strings }) {
  const end = toMomentText(row.end, strings);
  const state = { good: words.until, expired: words.expired, revoked: words.revoked }[row.state](end);
  const used = row.usedAt === null ? words.unused : words.used(toMomentText(row.usedAt, strings));
  return (
    <li>
      <span className="min-w-0 wrap-anywhere">
        <strong>{row.name}</strong>: {row.scopes.join(", ")}
        <span className="block text-ink-2">{`${state}, ${used}`}</span>
      </span>
      {row.state === "good" ? (
        <form method="post" action="/account/tokens">
          <input type="hidden" name="token" value={row.id} />
          <button
            type="submit"
            className="text-button"
            name="do"
            value="revoke"
            aria-label={words.revokeOf(row.name)}
          >
            {words.revoke}
          </button>
        </form>
      ) : null}
    </li>
  );
}

function TokenForm({ tokens, words }: { tokens: Tokens; words: TokenWords }) {
  return (
    <form method="post" action="/account/tokens" className="saved-form mt-3">
      <label>
        {words.name}
        <input className="field" name="name" required maxLength={80} autoComplete="off" />
      </label>
      <fieldset>
        <legend>{words.scopes}</legend>
        {tokens.scopes.map((scope) => (
          <label key={scope} className="choice">
            <input type="checkbox" name={`scope-${scope}`} defaultChecked={scope === "read"} />
            <span>{words.scope[scope]}</span>
          </label>
        ))}
      </fieldset>
      <label>
        {words.lasts}
        <select className="field" name="days" defaultValue="90">
          {tokens.days.map((days) => (
            <option key={days} value={days}>
              {words.days(days)}
            </option>
          ))}
        </select>
      </label>
      <p>
        <button type="submit" className="button" name="do" value="add">
          {words.make}
        </button>
      </p>
    </form>
  );
}
