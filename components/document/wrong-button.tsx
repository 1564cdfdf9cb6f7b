"use client";

import { useRef, useState } from "react";
import { useVisitor } from "../client/visitor";
import { useStrings } from "../strings/use-strings";
import { CorrectionForm } from "./correction-form";
import { isAbout, type Subject } from "./correction-subject";
import { useCorrections } from "./corrections-context";
import { JudgeMenu } from "./judge-menu";

/** Beside a tag: what can be said of it. Beside the published date: “wrong?”. Nothing for who may not correct. */
export function WrongButton({ subject }: { subject: Subject }) {
  const { mayCorrect } = useVisitor();
  if (!mayCorrect) return null;
  return subject.kind === "published" ? <FormButton subject={subject} /> : <JudgeMenu subject={subject} />;
}

/** “wrong?” opens the form that corrects; says that it is pending once it was sent. */
function FormButton({ subject }: { subject: Subject }) {
  const strings = useStrings();
  const { list } = useCorrections();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLSpanElement>(null);
  const isPending = list.some(
    (one) => one.state === "pending" && !one.undone && isAbout(one.change, subject),
  );
  // The focus returns to the button, or to the place where it was.
  const close = (): void => {
    setOpen(false);
    (button.current ?? status.current)?.focus();
  };
  return (
    <>
      <span ref={status} role="status" className="wrong-state" tabIndex={-1}>
        {isPending ? strings.correctionStates.pending : null}
      </span>
      {isPending ? null : (
        <button
          ref={button}
          type="button"
          className="wrong scripted"
          aria-expanded={isOpen}
          aria-label={strings.wrongAbout(subject.label)}
          onClick={() => setOpen(!isOpen)}
        >
          {strings.wrong}
        </button>
      )}
      {isOpen && !isPending ? <CorrectionForm subject={subject} onClose={close} /> : null}
    </>
  );
}
