"use client";

import type { ListedCorrection } from "@/search/document/listed-corrections";
import { useVisitor } from "../client/visitor";
import { useStrings } from "../strings/use-strings";
import { toMomentText } from "../ui/dates";
import { toChangeText, toStateText } from "./correction-words";
import { useCorrections } from "./corrections-context";
import { JudgeForm, toButton } from "./judge-form";
import { toUndoValue } from "./judge-value";

/** What readers corrected here: what, when, why, whether the index has it, and how to undo it. And where to learn how sure tags are, and to judge more. */
export function CorrectionsPanel() {
  const strings = useStrings();
  const { list } = useCorrections();
  const { mayCorrect } = useVisitor();
  return (
    <>
      {mayCorrect ? <JudgeForm /> : null}
      {list.length === 0 ? null : <List list={list} />}
      <p className="panel text-ink-2">
        <a href="/about/tags">{strings.review.howSure}</a>
        {mayCorrect ? (
          <>
            {" · "}
            <a href="/review">{strings.review.title}</a>
          </>
        ) : null}
      </p>
    </>
  );
}

function List({ list }: { list: readonly ListedCorrection[] }) {
  const strings = useStrings();
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
  const { mayCorrect } = useVisitor();
  const what = toChangeText(correction.change, strings);
  return (
    <li className="correction-item" data-state={correction.state}>
      <p className="min-w-0 wrap-anywhere">
        {what}
        {correction.document === null ? `, ${strings.everywhere}` : ""}
      </p>
      {correction.undone || !mayCorrect ? null : (
        <button
          className="wrong wrong-shown"
          aria-label={strings.undoOf(what)}
          {...toButton(toUndoValue(correction.id))}
        >
          {strings.undo}
        </button>
      )}
      <p className="col-span-full text-xs text-ink-3">
        <b className="font-semibold text-ink-2">{toStateText(correction, strings)}</b>
        {` · ${toMomentText(correction.at, strings)}`}
        {correction.why === "" ? "" : ` · ${strings.because(correction.why)}`}
      </p>
    </li>
  );
}
