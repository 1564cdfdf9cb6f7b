import type { DocumentNeighbours } from "@/search/answer/neighbours";
import type { SearchQuery } from "@/search/query/query";
import { CopyLine } from "../hits/hit-copies";
import { useStrings } from "../strings/use-strings";
import { toLikeLink } from "./like-link";
import { RelatedLine } from "./related-line";

/** What else there is to read: the copies of its story in order of publication, and the most similar documents. */
export function NeighboursPanel({
  id,
  query,
  neighbours: { copies, related },
}: {
  id: string;
  query: SearchQuery;
  neighbours: DocumentNeighbours;
}) {
  const strings = useStrings();
  if (copies.length === 0 && related.length === 0) return null;
  return (
    <section className="panel" id="neighbours" aria-labelledby="neighbours-head">
      <div className="panel-head">
        <h2 id="neighbours-head">{strings.besides}</h2>
      </div>
      {copies.length > 0 ? (
        <>
          <h3 className="mb-1 font-semibold">{strings.copies(copies.length)}</h3>
          <ol className="copies mb-3">
            {copies.map((copy) => (
              <CopyLine key={copy.id} query={query} copy={copy} />
            ))}
          </ol>
        </>
      ) : null}
      {related.length > 0 ? (
        <>
          <h3 className="mb-1 font-semibold">{strings.related}</h3>
          <ul className="copies">
            {related.map((one) => (
              <RelatedLine key={one.id} query={query} related={one} />
            ))}
          </ul>
          <p className="mt-2 text-xs">
            <a className="target" href={toLikeLink(id, null)}>
              {strings.moreLikeThis}
            </a>
          </p>
        </>
      ) : null}
    </section>
  );
}
