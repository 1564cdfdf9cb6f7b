import type { DocumentAnswer } from "@/search/answer/document-answer";
import { useStrings } from "../strings/use-strings";
import { ORIGINAL_FRAME, type ShownOriginal, toOriginalFile, toOriginalView } from "./original-link";

/** The file that the document was read from: shown here where a browser can, or to be taken away. */
export function OriginalPanel({ view, original }: { view: DocumentAnswer; original: ShownOriginal | null }) {
  const strings = useStrings();
  const words = strings.original;
  if (original === null) return null;
  const { name, size, shownAs } = original;
  return (
    <section className="panel" id="original" aria-labelledby="original-head">
      <div className="panel-head">
        <h2 id="original-head">{words.title}</h2>
        <span className="text-xs text-ink-3">{words.hints[shownAs ?? "none"]}</span>
      </div>
      <p className="flex flex-wrap gap-x-4 wrap-anywhere">
        <a href={toOriginalFile(view.id)} download>
          {words.take(name, strings.bytes(size))}
        </a>
        {shownAs === null ? null : (
          <a href={toOriginalView(view.id)} target="_blank" rel="noreferrer">
            {words.inTab}
          </a>
        )}
      </p>
      {shownAs === null ? null : (
        <details className="original">
          <summary>{words.showHere}</summary>
          <iframe
            name={ORIGINAL_FRAME}
            title={words.of(name)}
            src={toOriginalView(view.id)}
            loading="lazy"
            {...(shownAs === "html" ? { sandbox: "" } : {})}
          />
        </details>
      )}
    </section>
  );
}
