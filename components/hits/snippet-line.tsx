import type { PagedSnippet } from "@/search/answer/result";
import type { SearchQuery } from "@/search/query/query";
import { SearchLink } from "../client/search-link";
import { useStrings } from "../strings/use-strings";
import { MarkedText } from "../ui/marked-text";

/** A passage that matches, with its number, which leads to it in the document of that path, and its page. */
export function SnippetLine({
  query,
  path,
  snippet,
}: {
  query: SearchQuery;
  path: string;
  snippet: PagedSnippet;
}) {
  const strings = useStrings();
  return (
    <p className="snippet">
      <SearchLink
        className="snippet-number quiet"
        query={query}
        path={path}
        fragment={`#p${snippet.passage}`}
        aria-label={strings.passage(snippet.passage)}
      >
        ¶{snippet.passage}
      </SearchLink>
      {snippet.page === null ? null : <span className="snippet-page">{strings.page(snippet.page)}</span>}
      {snippet.cut.start ? " … " : " "}
      <MarkedText parts={snippet.parts} />
      {snippet.cut.end ? " …" : ""}
    </p>
  );
}
