import type { SubmitEvent } from "react";
import type { ReviewItem as Item } from "@/search/review/review-queue";
import { Ways } from "../document/correction-fields";
import { FIELDS } from "../document/correction-subject";
import { JUDGE_BUTTON, JUDGE_PATH, toJudgeValue } from "../document/judge-value";
import { useStrings } from "../strings/use-strings";
import { toItemSubject } from "./item-subject";

/** What can be said of a tag: that it is right, that it is wrong, or what is right. Each is posted where there is no script. */
export function ReviewForms({
  item,
  back,
  onSubmit,
}: {
  item: Item;
  back: string;
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
}) {
  const strings = useStrings();
  const subject = toItemSubject(item);
  const hidden = (
    <>
      <input type="hidden" name="document" value={item.document.id} />
      <input type="hidden" name="back" value={back} />
    </>
  );
  return (
    <div className="review-ways">
      <form method="post" action={JUDGE_PATH} onSubmit={onSubmit}>
        {hidden}
        {(["right", "wrong"] as const).map((kind) => (
          <button
            type="submit"
            key={kind}
            className="button"
            data-way={kind}
            name={JUDGE_BUTTON}
            value={toJudgeValue(kind, subject)}
          >
            {kind === "right" ? strings.isRight : strings.isWrong} <kbd>{kind === "right" ? "y" : "n"}</kbd>
          </button>
        ))}
      </form>
      <details>
        <summary className="button" data-way="correct">
          {strings.correctIt} <kbd>e</kbd>
        </summary>
        <form
          method="post"
          action={JUDGE_PATH}
          className="correction"
          aria-label={strings.correctionOf(subject.label)}
          onSubmit={onSubmit}
        >
          {hidden}
          <Ways subject={subject} isOpened={false} />
          <label className="grid gap-1">
            {strings.why}
            <input className="field" name={FIELDS.why} maxLength={1_000} autoComplete="off" />
          </label>
          <button type="submit" className="button button-primary justify-self-start">
            {strings.correct}
          </button>
        </form>
      </details>
    </div>
  );
}
