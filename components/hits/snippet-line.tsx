import type { PagedSnippet } from "@/search/answer/result";
import { useStrings } from "../strings/use-strings";
import { MarkedText } from "../ui/marked-text";

/** A passage that matches, with its number, which leads to it in the document, and its page. */
export function SnippetLine({ snippet, address }: { snippet: PagedSnippet; address: string }) {
  const strings = useStrings();
  return (
    <p className="snippet">
      <a
        className="snippet-number quiet"
        href={`${address}#p${snippet.passage}`}
        aria-label={strings.passage(snippet.passage)}
      >
        ¶{snippet.passage}
      </a>
      {snippet.page === null ? null : <span className="snippet-page">{strings.page(snippet.page)}</span>}
      {snippet.cut.start ? " … " : " "}
      <MarkedText parts={snippet.parts} />
      {snippet.cut.end ? " …" : ""}
    </p>
  );
}
