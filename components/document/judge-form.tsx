"use client";

import { type SubmitEvent, useState } from "react";
import { type Failure, toFailure } from "../client/failures";
import { useStrings } from "../strings/use-strings";
import { useCorrections } from "./corrections-context";
import { fromJudgeValue, JUDGE_BUTTON, JUDGE_FORM, JUDGE_PATH, toJudgement } from "./judge-value";

/** What makes a button one of the form of judgements, wherever on the page it stands. */
export function toButton(value: string) {
  return { type: "submit", form: JUDGE_FORM, name: JUDGE_BUTTON, value } as const;
}

/**
 * The form that all buttons belong to by which the document's tags are judged. Without script it is posted, and leads back here;
 * with it the judgement is sent and the page stays.
 */
export function JudgeForm() {
  const strings = useStrings();
  const { document, send, undo } = useCorrections();
  const [failure, setFailure] = useState<Failure | null>(null);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    const { submitter } = event.nativeEvent as globalThis.SubmitEvent;
    const deed = fromJudgeValue(submitter instanceof HTMLButtonElement ? submitter.value : "");
    if (deed === null) return;
    event.preventDefault();
    const work =
      deed.kind === "undo" ? undo(deed.correction) : send([toJudgement(deed.kind, deed.subject, document)]);
    work.then(
      () => setFailure(null),
      (error: Error) => setFailure(toFailure(error, strings)),
    );
  };
  return (
    <form id={JUDGE_FORM} method="post" action={JUDGE_PATH} onSubmit={onSubmit}>
      <input type="hidden" name="document" value={document} />
      {failure === null ? null : (
        <p role="alert" className="panel text-alert" lang={failure.lang}>
          {failure.message} {failure.advice}
        </p>
      )}
    </form>
  );
}
