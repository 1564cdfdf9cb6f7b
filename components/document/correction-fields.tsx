import { type ReactNode, useState } from "react";
import type { Stance } from "@/search/document/document";
import type { Strings } from "../strings/en";
import { useStrings } from "../strings/use-strings";
import { FIELDS, type Subject } from "./correction-subject";

const STANCES = ["favor", "against", "neutral"] as const satisfies readonly Stance[];

/** What can be done about it. The first is chosen, and has the focus. */
export function Ways({ subject }: { subject: Subject }) {
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

/** Whether it is wrong in this document or in all. */
export function Scope() {
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
