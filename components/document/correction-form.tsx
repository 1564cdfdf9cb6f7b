"use client";

import { type KeyboardEvent, type SubmitEvent, useState } from "react";
import { type Failure, toFailure } from "../client/failures";
import { useStrings } from "../strings/use-strings";
import { Scope, Ways } from "./correction-fields";
import { FIELDS, type Subject, toCorrections, toReadField } from "./correction-subject";
import { useCorrections } from "./corrections-context";

/** Says what is wrong with a tag, where, and why. */
export function CorrectionForm({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const strings = useStrings();
  const { document, send } = useCorrections();
  const [failure, setFailure] = useState<Failure | null>(null);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const corrections = toCorrections(subject, document, toReadField(new FormData(event.currentTarget)));
    if (corrections.length === 0) {
      setFailure({ code: "unusable", message: strings.nothingChanged, advice: "" });
      return;
    }
    send(corrections).then(onClose, (error: Error) => setFailure(toFailure(error, strings)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
  };
  return (
    <form
      className="correction"
      aria-label={strings.correctionOf(subject.label)}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <Ways subject={subject} />
      {subject.kind === "published" ? null : <Scope />}
      <label className="grid gap-1">
        {strings.why}
        <input className="field" name={FIELDS.why} maxLength={1_000} autoComplete="off" />
      </label>
      {failure === null ? null : (
        <p role="alert" className="text-alert" lang={failure.lang}>
          {failure.message} {failure.advice}
        </p>
      )}
      <p className="flex gap-2">
        <button type="submit" className="button button-primary">
          {strings.correct}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {strings.cancel}
        </button>
      </p>
    </form>
  );
}
