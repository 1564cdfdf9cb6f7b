import type { Related } from "@/search/answer/related";
import { toDocumentPath } from "@/search/query/paths";
import type { SearchQuery } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { useStrings } from "../strings/use-strings";
import { DocumentDate } from "../ui/document-date";
import { Publisher } from "../ui/publisher";

/** A document near another one, with what they share. */
export function RelatedLine({ query, related }: { query: SearchQuery; related: Related }) {
  const strings = useStrings();
  const { id, title, publisher, published, precision, shared } = related;
  const both = [...shared.actors, ...shared.words];
  return (
    <li>
      <a className="quiet" href={toLink(query, toDocumentPath(id))}>
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
