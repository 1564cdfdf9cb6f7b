import type { ReactNode } from "react";
import { EVERYTHING } from "@/search/query/query";
import { Masthead } from "../frame/masthead";
import { QueryForm } from "../frame/query-form";
import type { AccountWords } from "../strings/account-en";
import type { Strings } from "../strings/en";
import { type Factor, FactorSection } from "./factor-section";
import { PasswordSection } from "./password-section";
import { Said } from "./said";
import { type SessionRow, SessionsSection } from "./sessions-section";

/** What the page of an account shows. */
export type Account = {
  readonly name: string;
  readonly role: keyof AccountWords["roles"];
  readonly groups: readonly string[];
  /** Whether the password was made for this person, so that nothing else can be done first. */
  readonly isTemporary: boolean;
  /** Whether this person logs in with a password of ours: a house's provider and proxy have theirs. */
  readonly hasPassword: boolean;
  /** Whether there is a session to end: who comes through a proxy has none. */
  readonly mayLogOut: boolean;
  readonly factor: Factor;
  readonly sessions: readonly SessionRow[];
};

/** The page of who is logged in: password, second factor, sessions; `children` are sections of other things that are theirs. */
export function AccountPage({
  account,
  fault,
  done,
  words,
  strings,
  children,
}: {
  account: Account;
  fault: string | null;
  /** What a form has just done, by the name of its button. */
  done: string | null;
  words: AccountWords;
  strings: Strings;
  children?: ReactNode;
}) {
  return (
    <>
      <Masthead skipTo={words.skipToAccount}>
        <QueryForm query={EVERYTHING} input={{ defaultValue: "" }} />
      </Masthead>
      <main id="main" className="account-page" tabIndex={-1}>
        <h1 className="saved-title">{words.account}</h1>
        <Said fault={fault} words={words} />
        <Done done={done} words={words} />
        <Facts account={account} words={words} />
        {account.isTemporary ? <p className="notice mb-4">{words.temporary}</p> : null}
        {account.hasPassword ? <PasswordSection name={account.name} words={words} /> : null}
        {account.isTemporary ? null : (
          <>
            {account.hasPassword ? <FactorSection factor={account.factor} words={words} /> : null}
            {account.mayLogOut ? (
              <SessionsSection sessions={account.sessions} words={words} strings={strings} />
            ) : null}
            {children}
          </>
        )}
      </main>
    </>
  );
}

function Done({ done, words }: { done: string | null; words: AccountWords }) {
  if (done === null || !Object.hasOwn(words.done, done)) return null;
  return (
    <p className="notice notice-plain mb-4" role="status">
      {words.done[done as keyof AccountWords["done"]]}
    </p>
  );
}

function Facts({ account, words }: { account: Account; words: AccountWords }) {
  return (
    <>
      <dl className="account-facts">
        <dt>{words.name}</dt>
        <dd>{account.name}</dd>
        <dt>{words.role}</dt>
        <dd>{words.roles[account.role]}</dd>
        <dt>{words.groups}</dt>
        <dd>{account.groups.length === 0 ? words.none : account.groups.join(", ")}</dd>
      </dl>
      {account.mayLogOut ? (
        <form method="post" action="/logout" className="mb-6">
          <button type="submit" className="button">
            {words.logOut}
          </button>
        </form>
      ) : null}
    </>
  );
}
