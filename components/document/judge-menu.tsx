"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useStrings } from "../strings/use-strings";
import { CorrectionForm } from "./correction-form";
import { isAbout, type TagSubject } from "./correction-subject";
import { toSaidText } from "./correction-words";
import { useCorrections } from "./corrections-context";
import { toButton } from "./judge-form";
import { toJudgeValue, toUndoValue } from "./judge-value";

/**
 * “right?” beside a tag: a first click opens what can be said of it, a second says it. The keys y, n and e do the same while the
 * focus is here. What was said stands in its place, and can be undone.
 */
export function JudgeMenu({ subject }: { subject: TagSubject }) {
  const strings = useStrings();
  const { list } = useCorrections();
  const status = useRef<HTMLSpanElement>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const said = list.find(
    (one) =>
      !one.undone &&
      (one.state === "pending" || (one.state === "applied" && one.change.kind === "confirm")) &&
      isAbout(one.change, subject),
  );
  const close = (): void => {
    setCorrecting(false);
    (status.current?.parentElement?.querySelector("summary") ?? status.current)?.focus();
  };
  return (
    <>
      <span className="judged">
        <span
          ref={status}
          role="status"
          className="wrong-state"
          tabIndex={-1}
          data-verdict={said?.change.kind}
        >
          {said === undefined ? null : toSaidText(said, strings)}
        </span>
        {said === undefined ? (
          <Menu
            subject={subject}
            onSaid={() => status.current?.focus()}
            onCorrect={() => setCorrecting(!isCorrecting)}
          />
        ) : (
          <button
            className="wrong"
            aria-label={strings.undoOf(subject.label)}
            onClick={() => status.current?.focus()}
            {...toButton(toUndoValue(said.id))}
          >
            {strings.undo}
          </button>
        )}
      </span>
      {isCorrecting && said === undefined ? <CorrectionForm subject={subject} onClose={close} /> : null}
    </>
  );
}

/** What each key presses. */
const KEYS: Readonly<Record<string, string>> = { y: "right", n: "wrong", e: "correct" };

function Menu({
  subject,
  onSaid,
  onCorrect,
}: {
  subject: TagSubject;
  onSaid: () => void;
  onCorrect: () => void;
}) {
  const strings = useStrings();
  const menu = useRef<HTMLDetailsElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "Escape") {
      menu.current?.removeAttribute("open");
      menu.current?.querySelector("summary")?.focus();
    }
    const way = KEYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    menu.current?.querySelector<HTMLButtonElement>(`[data-way="${way}"]`)?.click();
  };
  return (
    <details ref={menu} className="judge" onKeyDown={onKeyDown}>
      <summary className="wrong" aria-label={strings.judgeOf(subject.label)} title={strings.judgeHint}>
        {strings.judge}
      </summary>
      <span className="judge-ways">
        {(["right", "wrong"] as const).map((kind) => (
          <button
            key={kind}
            className="button"
            data-way={kind}
            onClick={onSaid}
            {...toButton(toJudgeValue(kind, subject))}
          >
            {kind === "right" ? strings.isRight : strings.isWrong} <kbd>{kind === "right" ? "y" : "n"}</kbd>
          </button>
        ))}
        {subject.kind === "date" ? null : (
          <button
            type="button"
            data-way="correct"
            className="button scripted"
            onClick={() => {
              menu.current?.removeAttribute("open");
              onCorrect();
            }}
          >
            {strings.correctIt} <kbd>e</kbd>
          </button>
        )}
      </span>
    </details>
  );
}
