import type { Hit } from "@/search/answer/result";
import { toPrecision } from "@/search/document/dates";
import type { Copy } from "@/search/document/listed-document";
import { toDocumentPath } from "@/search/query/paths";
import { type SearchQuery, withChanges } from "@/search/query/query";
import { SearchLink } from "../client/search-link";
import { useStrings } from "../strings/use-strings";
import { DocumentDate } from "../ui/document-date";
import { Publisher } from "../ui/publisher";

/** Says that a document is one of several copies, and links to the same search with one hit a story. */
export function CopyOf({ query, hit }: { query: SearchQuery; hit: Hit }) {
  const strings = useStrings();
  if (query.group !== null || hit.story.size < 2) return null;
  return (
    <>
      <span className="text-ink-3"> · </span>
      <SearchLink className="text-ink-2" query={withChanges(query, { group: "story" })}>
        {strings.oneOfCopies(hit.story.size)}
      </SearchLink>
    </>
  );
}

/** The other documents of a hit's story, in order of publication, behind a line that counts them. */
export function HitCopies({ query, hit }: { query: SearchQuery; hit: Hit }) {
  const strings = useStrings();
  if (hit.copies.length === 0) return null;
  const unlisted = hit.story.size - 1 - hit.copies.length;
  return (
    <details className="copies">
      <summary className="more ml-0!">{strings.copies(hit.story.size - 1)}</summary>
      <ol>
        {hit.copies.map((copy) => (
          <CopyLine key={copy.id} query={query} copy={copy} />
        ))}
      </ol>
      {unlisted > 0 ? <p className="text-xs text-ink-3">{strings.moreCopies(unlisted)}</p> : null}
    </details>
  );
}

/** A copy as a link to it. */
export function CopyLine({ query, copy }: { query: SearchQuery; copy: Copy }) {
  const precision = copy.published === null ? null : toPrecision(copy.published);
  return (
    <li>
      <SearchLink className="quiet" query={query} path={toDocumentPath(copy.id)}>
        {copy.title}
      </SearchLink>
      <span className="copy-meta">
        <Publisher name={copy.publisher} />
        <span className="text-ink-3"> · </span>
        <DocumentDate published={copy.published} precision={precision} />
      </span>
    </li>
  );
}
