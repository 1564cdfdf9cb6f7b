import type { SearchQuery } from "@/search/query";
import { toLink } from "@/search/query-url";
import type { Related } from "@/search/related";
import { DocumentDate } from "./document-date";
import { Publisher } from "./publisher";
import { useStrings } from "./use-strings";

/** A document near another one, with what they share. */
export function RelatedLine({ query, related }: { query: SearchQuery; related: Related }) {
  const strings = useStrings();
  const { id, title, publisher, published, precision, shared } = related;
  const both = [...shared.actors, ...shared.words];
  return (
    <li>
      <a className="quiet" href={toLink(query, `/documents/${encodeURIComponent(id)}`)}>
        {title}
      </a>
      <span className="copy-meta">
        <Publisher name={publisher} />
        <span className="text-ink-3"> · </span>
        <DocumentDate published={published} precision={precision} />
        {both.length > 0 ? <span className="block text-ink-3">{strings.shares(both)}</span> : null}
      </span>
    </li>
  );
}
