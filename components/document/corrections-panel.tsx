"use client";

import { useState } from "react";
import type { ListedCorrection } from "@/search/document/listed-corrections";
import { type Failure, toFailure } from "../client/failures";
import { useStrings } from "../strings/use-strings";
import { toMomentText } from "../ui/dates";
import { toChangeText, toStateText } from "./correction-words";
import { useCorrections } from "./corrections-context";

/** What readers corrected here: what, when, why, whether the index has it, and how to undo it. Empty without corrections. */
export function CorrectionsPanel() {
  const strings = useStrings();
  const { list } = useCorrections();
  if (list.length === 0) return null;
  return (
    <section className="panel" id="corrections" aria-labelledby="corrections-head">
      <div className="panel-head">
        <h2 id="corrections-head">{strings.corrections}</h2>
      </div>
      <ul className="grid gap-3">
        {list.map((one) => (
          <CorrectionItem key={one.id} correction={one} />
        ))}
      </ul>
      {list.some((one) => one.state === "pending") ? (
        <p className="mt-3 text-xs text-ink-3">
          {strings.pendingHint} <code>npm run index -- --watch</code>
        </p>
      ) : null}
    </section>
  );
}

function CorrectionItem({ correction }: { correction: ListedCorrection }) {
  const strings = useStrings();
  const { undo } = useCorrections();
  const [failure, setFailure] = useState<Failure | null>(null);
  const what = toChangeText(correction.change, strings);
  return (
    <li className="correction-item" data-state={correction.state}>
      <p className="min-w-0 wrap-anywhere">
        {what}
        {correction.document === null ? `, ${strings.everywhere}` : ""}
      </p>
      {correction.undone ? null : (
        <button
          type="button"
          className="wrong wrong-shown scripted"
          aria-label={strings.undoOf(what)}
          onClick={() =>
            void undo(correction.id).catch((error: Error) => setFailure(toFailure(error, strings)))
          }
        >
          {strings.undo}
        </button>
      )}
      <p className="col-span-full text-xs text-ink-3">
        <b className="font-semibold text-ink-2">{toStateText(correction, strings)}</b>
        {` · ${toMomentText(correction.at, strings)}`}
        {correction.why === "" ? "" : ` · ${strings.because(correction.why)}`}
      </p>
      {failure === null ? null : (
        <p role="alert" className="col-span-full text-alert" lang={failure.lang}>
          {failure.message} {failure.advice}
        </p>
      )}
    </li>
  );
}
