import type { SubmitEvent } from "react";
import { toDocumentPath } from "@/search/query/paths";
import type { ReviewItem as Item } from "@/search/review/review-queue";
import type { Failure } from "../client/failures";
import { useStrings } from "../strings/use-strings";
import { toDateText } from "../ui/dates";
import { MarkedText } from "../ui/marked-text";
import { StanceMark } from "../ui/stance-mark";
import { ReviewForms } from "./review-forms";

/** One tag: what it claims, the words it rests on, and what can be said of it. */
export function ReviewItem({
  item,
  back,
  said,
  failure,
  onSay,
  onUnsay,
}: {
  item: Item;
  back: string;
  /** What was said of it on this page; null where nothing was. */
  said: string | null;
  /** Why nothing could be said of it. */
  failure: Failure | null;
  /** Takes the value of the button that was pressed, and the form around it. */
  onSay: (button: string, form: FormData) => void;
  onUnsay: () => void;
}) {
  const strings = useStrings();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as globalThis.SubmitEvent;
    onSay(submitter instanceof HTMLButtonElement ? submitter.value : "", new FormData(event.currentTarget));
  };
  return (
    <li className="review-item" tabIndex={-1} data-said={said ?? undefined}>
      <Claim item={item} />
      {item.passages.map((parts, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages have no other name, and stay in their order.
        <blockquote key={at} className="font-serif text-base text-ink-2">
          <MarkedText parts={parts} />
        </blockquote>
      ))}
      <Origin item={item} />
      {failure === null ? null : (
        <p role="alert" className="text-alert" lang={failure.lang}>
          {failure.message} {failure.advice}
        </p>
      )}
      <p role="status" className="wrong-state">
        {said === null ? null : toSaidText(said, strings)}
      </p>
      {said === null ? (
        <ReviewForms item={item} back={back} onSubmit={onSubmit} />
      ) : (
        <button
          type="button"
          className="wrong justify-self-start"
          aria-label={strings.undoOf(item.value)}
          onClick={onUnsay}
        >
          {strings.undo}
        </button>
      )}
    </li>
  );
}

function toSaidText(said: string, strings: ReturnType<typeof useStrings>): string {
  return said === "right" ? strings.isRight : said === "wrong" ? strings.isWrong : strings.review.corrected;
}

/** Who stands how on what, and what shows it; or who acts or is cited here. */
function Claim({ item: { kind, value, stance, type, cue } }: { item: Item }) {
  const strings = useStrings();
  if (stance === null) {
    const what = type === null ? "" : strings.actorTypes[type];
    const text = kind === "actor" ? strings.review.actsAs(value, what) : strings.review.isCited(value);
    return <h2 className="review-claim">{text}</h2>;
  }
  const side = strings.sides[stance.kind][stance.stance];
  return (
    <>
      <h2 className="review-claim">
        {stance.holder ?? strings.author} <StanceMark stance={stance.stance} /> {stance.target}
      </h2>
      <p className="text-ink-2">{cue === null ? side : strings.byCue(cue, side)}</p>
    </>
  );
}

function Origin({ item: { document, chance, count, kind, stance } }: { item: Item }) {
  const strings = useStrings();
  const parts = [
    document.publisher,
    document.published === null ? null : toDateText(document.published, strings),
    stance === null ? null : strings.confidence(strings.figure(chance)),
    stance?.possible ? strings.possible : null,
    kind === "stance" || count > 1 ? strings.review.counted(count) : null,
  ];
  return (
    <p className="text-xs text-ink-3">
      <a href={toDocumentPath(document.id)}>{document.title}</a>
      {parts.map((part) => (part === null ? "" : ` · ${part}`)).join("")}
    </p>
  );
}
