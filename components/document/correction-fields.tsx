import type { ReactNode } from "react";
import { ACTOR_TYPES } from "@/search/document/document";
import { MATRIX_STANCES } from "@/search/document/stance-value";
import type { Strings } from "../strings/en";
import { useStrings } from "../strings/use-strings";
import { FIELDS, type Subject } from "./correction-subject";
import { toSubjectKey } from "./judge-value";

/** What can be done about it: take it away, or say what is right. The first way has the focus where a reader opened the form. */
export function Ways({ subject, isOpened = true }: { subject: Subject; isOpened?: boolean }) {
  const strings = useStrings();
  const isTag = subject.kind !== "published";
  const isSet = isTag && hasFields(subject);
  return (
    <fieldset className="grid gap-1.5">
      <legend className="sr-only">{strings.whatIsRight}</legend>
      {isTag ? <input type="hidden" name={FIELDS.subject} value={toSubjectKey(subject)} /> : null}
      <Choice name={FIELDS.way} value="remove" isFirst={isOpened && !isSet} isChosen={!isSet}>
        {subject.kind === "published" ? strings.dateUnknown : strings.removeIt}
      </Choice>
      {hasFields(subject) ? (
        <>
          <Choice name={FIELDS.way} value="set" isFirst={isOpened && isSet} isChosen={isSet}>
            {toSetLabel(subject, strings)}
          </Choice>
          <span className="correction-set">
            <SetFields subject={subject} />
          </span>
        </>
      ) : null}
    </fieldset>
  );
}

function hasFields({ kind }: Subject): boolean {
  return kind !== "date";
}

function toSetLabel({ kind }: Subject, strings: Strings): string {
  return kind === "stance" ? strings.standsSo : kind === "published" ? strings.publishedOn : strings.calledSo;
}

/** The fields that say what is right instead. */
function SetFields({ subject }: { subject: Subject }) {
  const strings = useStrings();
  switch (subject.kind) {
    case "stance":
      return (
        <>
          <input
            {...TEXT}
            name={FIELDS.holder}
            defaultValue={subject.holder ?? ""}
            placeholder={strings.author}
            aria-label={strings.rightHolder}
          />
          <select
            className="field"
            name={FIELDS.stance}
            defaultValue={subject.stance}
            aria-label={strings.rightStance}
          >
            {MATRIX_STANCES.map((stance) => (
              <option key={stance} value={stance}>
                {strings.stances[stance]}
              </option>
            ))}
          </select>
          <input
            {...TEXT}
            name={FIELDS.target}
            defaultValue={subject.target}
            aria-label={strings.rightTarget}
          />
        </>
      );
    case "actor":
      return (
        <>
          <input {...TEXT} name={FIELDS.to} defaultValue={subject.value} aria-label={strings.rightName} />
          <TypeField type={subject.type} />
        </>
      );
    case "source":
      return <input {...TEXT} name={FIELDS.to} defaultValue={subject.value} aria-label={strings.rightName} />;
    default:
      return (
        <input
          {...TEXT}
          name={FIELDS.date}
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          placeholder={strings.fullDatePlaceholder}
          title={strings.dateHint}
          aria-label={strings.rightDate}
        />
      );
  }
}

const TEXT = { className: "field", maxLength: 200, autoComplete: "off", spellCheck: false } as const;

function TypeField({ type }: { type: string | undefined }) {
  const strings = useStrings();
  return (
    <>
      <input type="hidden" name={FIELDS.typeWas} value={type ?? ""} />
      <select className="field" name={FIELDS.type} defaultValue={type ?? ""} aria-label={strings.rightType}>
        {type === undefined ? <option value="">{strings.typeAsItIs}</option> : null}
        {ACTOR_TYPES.map((one) => (
          <option key={one} value={one}>
            {strings.actorTypes[one]}
          </option>
        ))}
      </select>
    </>
  );
}

/** Whether it is wrong in this document or in all. */
export function Scope() {
  const strings = useStrings();
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1.5">
      <legend className="sr-only">{strings.scope}</legend>
      <Choice name={FIELDS.scope} value="one" isChosen>
        {strings.hereOnly}
      </Choice>
      <Choice name={FIELDS.scope} value="all">
        {strings.everywhere}
      </Choice>
    </fieldset>
  );
}

function Choice({
  name,
  value,
  isChosen = false,
  isFirst = false,
  children,
}: {
  name: string;
  value: string;
  isChosen?: boolean;
  isFirst?: boolean;
  children: ReactNode;
}) {
  return (
    <label className="choice">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={isChosen}
        // biome-ignore lint/a11y/noAutofocus: the reader has just opened this form.
        autoFocus={isFirst}
      />
      {children}
    </label>
  );
}
