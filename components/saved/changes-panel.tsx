import { toDocumentPath } from "@/search/query/paths";
import type { SearchQuery } from "@/search/query/query";
import type { ChangedDocument, SavedChanges } from "@/search/query/saved-search";
import { toLink } from "@/search/query/url";
import type { Strings } from "../strings/en";
import { useStrings } from "../strings/use-strings";
import { toDateText, toMomentText } from "../ui/dates";

/** A time since which changes are shown. */
export type Span = { readonly key: keyof Strings["saved"]["spans"]; readonly since: string };

const KINDS = ["new", "changed", "retagged"] as const;

/** What changed in a saved search since a time, and links to other times. */
export function ChangesPanel({
  url,
  query,
  changes,
  spans,
}: {
  /** Of the search's page. */
  url: string;
  query: SearchQuery;
  changes: SavedChanges;
  spans: readonly Span[];
}) {
  const strings = useStrings();
  const isNothing = KINDS.every((kind) => changes[kind].length === 0) && changes.gone.length === 0;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title" className="saved-heading">
        {strings.saved.changesTitle}
      </h2>
      <p className="saved-ways text-ink-2">
        <span>{strings.saved.changesSince(toMomentText(changes.since, strings))}</span>
        {spans.map(({ key, since }) => (
          <a key={key} href={`${url}?since=${encodeURIComponent(since)}`}>
            {strings.saved.spans[key]}
          </a>
        ))}
      </p>
      {isNothing ? <p>{strings.saved.noChanges}</p> : null}
      {KINDS.map((kind) => (
        <Changed key={kind} label={strings.saved.changes[kind]} documents={changes[kind]} query={query} />
      ))}
      {changes.gone.length === 0 ? null : (
        <>
          <h3 className="saved-count">
            {strings.saved.changes.gone} {strings.number(changes.gone.length)}
          </h3>
          <ul className="saved-changes">
            {changes.gone.map(({ id, title, reason }) => (
              <li key={id}>
                {reason === "removed" ? (
                  <span className="font-serif">{title}</span>
                ) : (
                  <a className="font-serif" href={toDocumentLink(id, query)}>
                    {title}
                  </a>
                )}
                <span className="block text-ink-2">{strings.saved.reasons[reason]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isNothing ? null : (
        <form method="post" action={`${url}/seen`}>
          <input type="hidden" name="until" value={changes.until} />
          <button type="submit" className="button">
            {strings.saved.seen}
          </button>
        </form>
      )}
    </section>
  );
}

function Changed({
  label,
  documents,
  query,
}: {
  label: string;
  documents: readonly ChangedDocument[];
  /** Of the search, whose words are marked in the documents. */
  query: SearchQuery;
}) {
  const strings = useStrings();
  if (documents.length === 0) return null;
  return (
    <>
      <h3 className="saved-count">
        {label} {strings.number(documents.length)}
      </h3>
      <ul className="saved-changes">
        {documents.map(({ id, title, publisher, published, snippet, matched }) => (
          <li key={id}>
            <a className="font-serif" href={toDocumentLink(id, query)}>
              {title}
            </a>
            <span className="block text-ink-2">
              {[
                publisher ?? strings.publisherUnknown,
                published === null ? strings.dateUnknown : toDateText(published, strings),
                ...(matched.length > 0 ? [strings.saved.matched(matched)] : []),
              ].join(" · ")}
            </span>
            {snippet === null ? null : <span className="block font-serif">{snippet}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function toDocumentLink(id: string, query: SearchQuery): string {
  return toLink(query, toDocumentPath(id));
}
