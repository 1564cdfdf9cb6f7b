import type { AccountWords } from "../strings/account-en";

/** Changes the password. */
export function PasswordSection({ name, words }: { name: string; words: AccountWords }) {
  return (
    <section aria-labelledby="password-title" className="mb-8">
      <h2 id="password-title" className="saved-heading">
        {words.changePassword}
      </h2>
      <form method="post" action="/account/change" className="saved-form">
        {/* So that a manager of passwords knows whose it is. */}
        <input type="hidden" name="name" value={name} autoComplete="username" />
        <label>
          {words.currentPassword}
          <input className="field" name="from" type="password" autoComplete="current-password" required />
        </label>
        <label>
          {words.newPassword}
          <input
            className="field"
            name="to"
            type="password"
            autoComplete="new-password"
            required
            minLength={12}
            maxLength={256}
            aria-describedby="password-hint"
          />
        </label>
        <p id="password-hint" className="text-ink-2">
          {words.passwordHint}
        </p>
        <p>
          <button type="submit" className="button" name="do" value="password">
            {words.changePassword}
          </button>
        </p>
      </form>
    </section>
  );
}
