import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";

/**
 * One thing that narrows the search: its sign turns it between required and excluded, its cross takes it away. What has
 * no `turned` cannot be excluded. A part of the text leads to its place in the query box.
 */
export function ChipView({
  field,
  text,
  isExcluded,
  turned,
  without,
  isText = false,
}: {
  field: string;
  text: string;
  isExcluded: boolean;
  turned: string | null;
  without: string;
  isText?: boolean;
}) {
  const strings = useStrings();
  const name = toShort(`${field} ${text}`.trim());
  return (
    <span className={`chip ${isExcluded ? "chip-not" : ""}`}>
      {turned === null ? null : (
        <a
          className="chip-sign"
          data-exclude={isExcluded ? undefined : ""}
          href={turned}
          aria-label={isExcluded ? strings.requirePart(name) : strings.excludePart(name)}
          title={isExcluded ? strings.requirePart(name) : strings.excludePart(name)}
        >
          <Icon name={isExcluded ? "minus" : "plus"} />
        </a>
      )}
      {isText ? (
        <button
          type="button"
          className="min-h-6 min-w-6 text-left font-serif text-base wrap-anywhere"
          title={strings.editPart}
          onClick={() => selectInQuery(text)}
        >
          {isExcluded ? <span className="sr-only">{strings.not} </span> : null}
          {toShort(text)}
        </button>
      ) : (
        <span className="min-w-0 text-ink-3">
          {isExcluded ? `${strings.not} ` : ""}
          {field} <b className="ml-0.5 text-ink">{text}</b>
        </span>
      )}
      <a
        className="chip-cross"
        href={without}
        aria-label={strings.removePart(name)}
        title={strings.removePart(name)}
      >
        <Icon name="cross" />
      </a>
    </span>
  );
}

/** A part may be as long as a link: it is written out on the page once, in the query's field. */
const LONGEST = 200;

function toShort(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`;
}

/** Selects a part of the query where it is written; all of it where it is written otherwise. */
function selectInQuery(text: string): void {
  const box = document.getElementById("query");
  if (!(box instanceof HTMLInputElement)) return;
  const at = box.value.toLowerCase().indexOf(text.toLowerCase());
  box.focus();
  box.setSelectionRange(Math.max(0, at), at < 0 ? box.value.length : at + text.length);
}
