import type { DocumentAnswer } from "@/search/answer/document-answer";
import { type CitationFormat, toCitable, toCitation } from "@/search/document/citation";
import { toDocumentPath } from "@/search/query/paths";
import { useStrings } from "../strings/use-strings";

const FORMAT_NAMES = { bibtex: "BibTeX", ris: "RIS" } as const;
const FILES = ["bibtex", "ris"] as const satisfies readonly CitationFormat[];

/** How the document is cited: a line to copy, and files for reference managers. */
export function CitePanel({ view }: { view: DocumentAnswer }) {
  const strings = useStrings();
  return (
    <section className="panel" id="cite" aria-labelledby="cite-head">
      <div className="panel-head">
        <h2 id="cite-head">{strings.cite}</h2>
      </div>
      <p className="select-all font-serif text-base wrap-anywhere">
        {toCitation("text", toCitable(view.id, view.metadata, view.author))}
      </p>
      <p className="mt-1.5 flex flex-wrap gap-x-4">
        {FILES.map((format) => (
          <a
            key={format}
            className="target"
            href={`/api${toDocumentPath(view.id)}/citation?format=${format}`}
            download
          >
            {FORMAT_NAMES[format]}
          </a>
        ))}
      </p>
      <p className="mt-1.5 text-xs text-ink-3">{strings.citePassage}</p>
    </section>
  );
}
