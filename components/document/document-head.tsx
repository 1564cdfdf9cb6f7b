import type { DocumentAnswer } from "@/search/answer/document-answer";
import { toPrecision } from "@/search/document/dates";
import { useStrings } from "../strings/use-strings";
import { DocumentDate } from "../ui/document-date";
import { MarkedText } from "../ui/marked-text";
import { Publisher } from "../ui/publisher";
import type { ShownOriginal } from "./original-link";

/** Words read in a minute. */
const PACE = 230;

/** Who published a document and when, its title, how long it takes to read, and ways to what stands beside it. */
export function DocumentHead({ view, original }: { view: DocumentAnswer; original: ShownOriginal | null }) {
  const strings = useStrings();
  const published = view.metadata.published?.value ?? null;
  const minutes = Math.max(1, Math.round(view.text.split(/\s+/).length / PACE));
  return (
    <header>
      <p className="mb-2 text-ink-3" lang={strings.lang}>
        <Publisher name={view.metadata.publisher?.value ?? null} />
        {" · "}
        <DocumentDate published={published} precision={published === null ? null : toPrecision(published)} />
        {view.author.length === 0 ? "" : ` · ${view.author.join(", ")}`}
        {` · ${strings.minutes(minutes)}`}
      </p>
      <h1 className={view.metadata.title?.inferred ? "italic" : ""}>
        <MarkedText parts={view.title} />
      </h1>
      {view.recognised ? (
        <p className="mb-2 text-ink-3" lang={strings.lang}>
          {strings.recognised}
        </p>
      ) : null}
      <p className="jumps" lang={strings.lang}>
        <a className="button" href="#evidence">
          {strings.whereItStands}{" "}
          <b>{strings.number(view.tags.stances.filter(({ possible }) => !possible).length)}</b>
        </a>
        <a className="button" href="#tags">
          {strings.tags}
        </a>
        {original === null ? null : (
          <a className="button" href="#original">
            {strings.original.title}
          </a>
        )}
        <a className="button" href="#record">
          {strings.record}
        </a>
      </p>
    </header>
  );
}
