import type { Unread } from "@/search/collection/unread";
import type { CorpusWords } from "../strings/corpus-en";
import type { Strings } from "../strings/en";

/** What could not be read, where it lies and why. */
export function UnreadTable({
  unread,
  words,
}: {
  unread: Unread | null;
  words: CorpusWords;
  strings: Strings;
}) {
  return (
    <section className="mt-8" id="unread">
      <h2 className="saved-heading">{words.unread}</h2>
      <p className="saved-text mb-2">{toSummary(unread, words)}</p>
      {unread === null || unread.problems.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <section className="picture-region unread" aria-label={words.unread} tabIndex={0}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.reason}</th>
              </tr>
            </thead>
            <tbody>
              {unread.problems.map(({ path, line, reason }) => (
                <tr key={`${path} ${line} ${reason}`}>
                  <th scope="row">
                    {path}
                    {line === null ? "" : `, ${words.line(line)}`}
                  </th>
                  <td lang="en">{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function toSummary(unread: Unread | null, words: CorpusWords): string {
  if (unread === null) return words.unreadUnknown;
  const { problems, total, ignored } = unread;
  return [
    total === 0 ? words.unreadNone : words.unreadTotal(total),
    problems.length < total ? words.unreadShown(problems.length, total) : "",
    ignored === 0 ? "" : words.ignored(ignored),
  ]
    .filter((part) => part !== "")
    .join(" ");
}
