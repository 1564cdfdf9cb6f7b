import { EVERYTHING } from "@/search/query/query";
import { Masthead } from "../frame/masthead";
import { QueryForm } from "../frame/query-form";
import type { AccountWords } from "../strings/account-en";

/** The page of an account where there is none, or of what a role leaves out: a title, and why. */
export function MessagePage({ title, text, words }: { title?: string; text: string; words: AccountWords }) {
  return (
    <>
      <Masthead skipTo={words.skipToAccount}>
        <QueryForm query={EVERYTHING} input={{ defaultValue: "" }} />
      </Masthead>
      <main id="main" className="account-page" tabIndex={-1}>
        <h1 className="saved-title">{title ?? words.account}</h1>
        <p className="saved-text">{text}</p>
      </main>
    </>
  );
}
