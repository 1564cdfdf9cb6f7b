import type { AccountWords } from "../strings/account-en";
import type { Strings } from "../strings/en";
import { toMomentText } from "../ui/dates";

/** A session as the page shows it; `since` is ISO 8601 in UTC. */
export type SessionRow = {
  readonly id: string;
  readonly since: string;
  readonly client: string;
  readonly browser: string;
};

/** Where somebody is logged in, each to be ended, and all at once. */
export function SessionsSection({
  sessions,
  words,
  strings,
}: {
  sessions: readonly SessionRow[];
  words: AccountWords;
  strings: Strings;
}) {
  return (
    <section aria-labelledby="sessions-title" className="mb-8">
      <h2 id="sessions-title" className="saved-heading">
        {words.sessions}
      </h2>
      <ul className="account-sessions">
        {sessions.map(({ id, since, client, browser }) => {
          const moment = toMomentText(since, strings);
          return (
            <li key={id}>
              <span className="min-w-0 wrap-anywhere">{words.session(moment, client, browser)}</span>
              <form method="post" action="/account/change">
                <input type="hidden" name="session" value={id} />
                <button
                  type="submit"
                  className="text-button"
                  name="do"
                  value="session-end"
                  aria-label={words.endSessionOf(moment)}
                >
                  {words.endSession}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      <form method="post" action="/account/change" className="mt-2">
        <button type="submit" className="button" name="do" value="sessions-end">
          {words.endSessions}
        </button>
      </form>
    </section>
  );
}
