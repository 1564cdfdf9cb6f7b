import type { TermPlaces } from "@/search/answer/document-answer";
import { useStrings } from "../strings/use-strings";

/** The reader's words with their counts in a document; each leads to where it stands first. */
export function HitWords({
  terms,
  onGo,
}: {
  terms: readonly TermPlaces[];
  /** Goes to the marked stretch of this number; where it is not given, the page's anchors do. */
  onGo?: (hit: number) => void;
}) {
  const strings = useStrings();
  return (
    <ul className="hit-words" aria-label={strings.hitsHere}>
      {terms.map(({ text, count, first }) => (
        <li key={text} className="whitespace-nowrap">
          {first === null ? (
            <span className="font-serif text-ink-3">{text}</span>
          ) : onGo === undefined ? (
            <a className="quiet font-serif" href={`#hit-${first}`}>
              <mark>{text}</mark>
            </a>
          ) : (
            <button
              type="button"
              className="quiet font-serif"
              // The focus stays where it was, so that the next key steps on from there.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onGo(first)}
            >
              <mark>{text}</mark>
            </button>
          )}{" "}
          <b className="font-semibold">{strings.number(count)}</b>
        </li>
      ))}
    </ul>
  );
}
