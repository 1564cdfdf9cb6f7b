"use client";

import { type KeyboardEvent, type ReactNode, type SubmitEvent, useState } from "react";
import type { Stance } from "@/search/document/document";
import { type Failure, toFailure } from "../client/failures";
import type { Strings } from "../strings/en";
import { useStrings } from "../strings/use-strings";
import { FIELDS, type Subject, toCorrection } from "./correction-subject";
import { useCorrections } from "./corrections-context";

const STANCES = ["favor", "against", "neutral"] as const satisfies readonly Stance[];

/** Says what is wrong with a tag, where, and why. */
export function CorrectionForm({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const strings = useStrings();
  const { document, send } = useCorrections();
  const [failure, setFailure] = useState<Failure | null>(null);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send(toCorrection(subject, document, new FormData(event.currentTarget))).then(onClose, (error: Error) =>
      setFailure(toFailure(error, strings)),
    );
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
        <input className="field" name={FIELDS.why} required maxLength={1_000} autoComplete="off" />
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

/** What can be done about it. The first is chosen, and has the focus. */
function Ways({ subject }: { subject: Subject }) {
  const strings = useStrings();
  const [way, setWay] = useState("remove");
  if (subject.kind === "date" || subject.kind === "source")
    return (
      <p>
        <input type="hidden" name={FIELDS.way} value="remove" />
        {strings.removeIt}
      </p>
    );
  return (
    <fieldset className="grid gap-1.5">
      <legend className="sr-only">{strings.whatIsRight}</legend>
      <Choice name={FIELDS.way} value="remove" isChosen={way === "remove"} onChoose={setWay} isFirst>
        {subject.kind === "published" ? strings.dateUnknown : strings.removeIt}
      </Choice>
      <Choice name={FIELDS.way} value="set" isChosen={way === "set"} onChoose={setWay}>
        {toSetLabel(subject, strings)}
      </Choice>
      {way === "set" ? <SetField subject={subject} /> : null}
    </fieldset>
  );
}

function toSetLabel({ kind }: Subject, strings: Strings): string {
  return kind === "stance" ? strings.standsSo : kind === "published" ? strings.publishedOn : strings.calledSo;
}

/** The field that says what is right instead. */
function SetField({ subject }: { subject: Subject }) {
  const strings = useStrings();
  if (subject.kind === "stance")
    return (
      <select className="field" name={FIELDS.stance} aria-label={strings.rightStance}>
        {STANCES.filter((stance) => stance !== subject.stance).map((stance) => (
          <option key={stance} value={stance}>
            {strings.stances[stance]}
          </option>
        ))}
      </select>
    );
  const common = { className: "field", required: true, autoComplete: "off", spellCheck: false } as const;
  if (subject.kind === "actor")
    return <input {...common} name={FIELDS.to} maxLength={200} aria-label={strings.rightName} />;
  return (
    <input
      {...common}
      name={FIELDS.date}
      pattern="\d{4}(-\d{2}(-\d{2})?)?"
      placeholder={strings.fullDatePlaceholder}
      title={strings.dateHint}
      aria-label={strings.rightDate}
    />
  );
}

function Scope() {
  const strings = useStrings();
  const [scope, setScope] = useState("one");
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1.5">
      <legend className="sr-only">{strings.scope}</legend>
      <Choice name={FIELDS.scope} value="one" isChosen={scope === "one"} onChoose={setScope}>
        {strings.hereOnly}
      </Choice>
      <Choice name={FIELDS.scope} value="all" isChosen={scope === "all"} onChoose={setScope}>
        {strings.everywhere}
      </Choice>
    </fieldset>
  );
}

function Choice({
  name,
  value,
  isChosen,
  onChoose,
  isFirst = false,
  children,
}: {
  name: string;
  value: string;
  isChosen: boolean;
  onChoose: (value: string) => void;
  isFirst?: boolean;
  children: ReactNode;
}) {
  return (
    <label className="choice">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        onChange={() => onChoose(value)}
        // biome-ignore lint/a11y/noAutofocus: the reader has just opened this form.
        autoFocus={isFirst}
      />
      {children}
    </label>
  );
}
