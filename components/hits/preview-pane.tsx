import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useEffectEvent, useRef } from "react";
import type { DocumentAnswer } from "@/search/answer/document-answer";
import { toPrecision } from "@/search/document/dates";
import { toDocumentPath } from "@/search/query/paths";
import type { SearchQuery } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { toDocumentOptions } from "../client/requests";
import { useStrings } from "../strings/use-strings";
import { DocumentDate } from "../ui/document-date";
import { Icon } from "../ui/icons";
import { MarkedText } from "../ui/marked-text";
import { Publisher } from "../ui/publisher";
import { StanceMark } from "../ui/stance-mark";
import { HitWords } from "./hit-words";
import type { Preview } from "./use-preview";

/** Pixels left above the first marked words, for what comes before them. */
const ABOVE = 160;

/** A hit's document beside the list, from its first marked passage on; the whole of it is a link away. */
export function PreviewPane({ query, preview }: { query: SearchQuery; preview: Preview }) {
  const strings = useStrings();
  const { data } = useQuery({
    ...toDocumentOptions(preview.id ?? "", query),
    enabled: preview.isWide && preview.id !== null,
  });
  const view = preview.id === null ? undefined : data;
  if (!preview.isWide) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <aside className="preview" aria-label={strings.preview} tabIndex={0}>
      {view === undefined ? (
        <p className="preview-hint">{preview.id === null ? strings.previewHint : strings.searching}</p>
      ) : (
        <Previewed key={view.id} view={view} query={query} onClose={preview.close} />
      )}
    </aside>
  );
}

function Previewed({
  view,
  query,
  onClose,
}: {
  view: DocumentAnswer;
  query: SearchQuery;
  onClose: () => void;
}) {
  const strings = useStrings();
  const text = useRef<HTMLElement>(null);
  const goToMark = (hit: number): void => {
    const pane = text.current?.parentElement;
    const mark = text.current?.querySelectorAll(".preview-passage mark")[hit - 1];
    if (!pane) return;
    const above = mark ? mark.getBoundingClientRect().top - pane.getBoundingClientRect().top : 0;
    pane.scrollTo({ top: mark ? pane.scrollTop + above - ABOVE : 0 });
  };
  const start = useEffectEvent(() => goToMark(1));
  useEffect(() => start(), []);
  const published = view.metadata.published?.value ?? null;
  const address = toLink(query, toDocumentPath(view.id));
  return (
    <>
      <div className="preview-bar">
        <Link className="button" href={address} prefetch={false}>
          {strings.openDocument}
        </Link>
        {view.terms.length === 0 ? null : <HitWords terms={view.terms} onGo={goToMark} />}
        <button type="button" className="icon-button" aria-label={strings.closePreview} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </div>
      <article ref={text} lang={view.metadata.language?.value}>
        <p className="text-ink-3">
          <Publisher name={view.metadata.publisher?.value ?? null} />
          {" · "}
          <DocumentDate
            published={published}
            precision={published === null ? null : toPrecision(published)}
          />
        </p>
        <h2 className="mb-2 font-serif text-xl font-[560] text-balance">
          <MarkedText parts={view.title} />
        </h2>
        <Stances view={view} />
        {view.passages.map(({ number, parts }) => (
          <p key={number} className="preview-passage">
            <MarkedText parts={parts} />
          </p>
        ))}
      </article>
    </>
  );
}

/** Who takes a side so that it holds up, each once. */
function Stances({ view }: { view: DocumentAnswer }) {
  const strings = useStrings();
  const sided = view.tags.stances.filter(({ stance, possible }) => stance !== "neutral" && !possible);
  if (sided.length === 0) return null;
  return (
    <ul className="mb-3 grid gap-1">
      {sided.map(({ target, stance, holder }) => (
        <li key={`${holder} ${stance} ${target}`} className="flex flex-wrap items-center gap-x-1.5">
          <b className="font-semibold">{holder ?? strings.author}</b>
          <StanceMark stance={stance} />
          <span className="text-ink-2">{target}</span>
        </li>
      ))}
    </ul>
  );
}
