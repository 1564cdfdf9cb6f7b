import type { DocumentAnswer } from "@/search/answer/document-answer";
import { useStrings } from "../strings/use-strings";
import { ORIGINAL_FRAME, type ShownOriginal, toOriginalFile, toOriginalView } from "./original-link";

/** The file that the document was read from: shown here where a browser can, or to be taken away. */
export function OriginalPanel({ view, original }: { view: DocumentAnswer; original: ShownOriginal | null }) {
  const strings = useStrings();
  const words = strings.original;
  if (original === null) return null;
  const { name, size, shownAs, isWhole } = original;
  return (
    <section className="panel" id="original" aria-labelledby="original-head">
      <div className="panel-head">
        <h2 id="original-head">{words.title}</h2>
        <span className="text-xs text-ink-3">{isWhole ? words.hints[shownAs ?? "none"] : words.holder}</span>
      </div>
      <p className="flex flex-wrap gap-x-4 wrap-anywhere">
        <a className="target" href={toOriginalFile(view.id)} download>
          {words.take(name, strings.bytes(size))}
        </a>
        {shownAs === null ? null : (
          <a href={toOriginalView(view.id)} target="_blank" rel="noopener noreferrer">
            {words.inTab}
          </a>
        )}
      </p>
      {shownAs === null ? null : (
        <details className="original">
          <summary>{words.showHere}</summary>
          <Shown id={view.id} name={name} shownAs={shownAs} />
        </details>
      )}
    </section>
  );
}

function Shown({ id, name, shownAs }: { id: string; name: string; shownAs: "html" | "pdf" | "picture" }) {
  const title = useStrings().original.of(name);
  const view = toOriginalView(id);
  // biome-ignore lint/performance/noImgElement: the file as it came, not a smaller one made of it.
  if (shownAs === "picture") return <img src={view} alt={title} loading="lazy" />;
  return (
    <iframe
      name={ORIGINAL_FRAME}
      title={title}
      src={view}
      loading="lazy"
      {...(shownAs === "html" ? { sandbox: "" } : {})}
    />
  );
}
