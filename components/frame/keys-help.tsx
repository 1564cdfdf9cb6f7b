"use client";

import { useEffect, useRef } from "react";
import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";
import { isWriting } from "../ui/is-writing";

/** What each key does; the keys as they stand on a keyboard. */
const GROUPS = [
  {
    title: "keysAnywhere",
    rows: [
      [["/"], "keyToQuery"],
      [["Esc"], "keyToClose"],
      [["?"], "keyToHelp"],
    ],
  },
  {
    title: "keysInResults",
    rows: [
      [["j", "k"], "keyToHits"],
      [["Enter"], "keyToOpen"],
      [["x"], "keyToExclude"],
      [["s"], "keyToSave"],
    ],
  },
  { title: "keysInDocument", rows: [[["Enter", "Shift Enter"], "keyToWalk"]] },
  {
    title: "keysAtTag",
    rows: [
      [["y"], "keyToConfirm"],
      [["n"], "keyToRefuse"],
      [["e"], "keyToCorrect"],
    ],
  },
] as const;

/** The keys and what they do, in a dialog that `?` opens. */
export function KeysHelp() {
  const strings = useStrings();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "?" || event.defaultPrevented || isWriting(event.target)) return;
      event.preventDefault();
      if (!dialog.current?.open) dialog.current?.showModal();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="icon-button scripted max-rail:hidden"
        aria-label={strings.keys}
        title={strings.keys}
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="keyboard" />
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
        <div className="flex items-center justify-between gap-4">
          <h2 id="keys-title" className="font-serif text-lg font-[560]">
            {strings.keys}
          </h2>
          <form method="dialog">
            <button className="icon-button" type="submit" aria-label={strings.closeDialog}>
              <Icon name="cross" />
            </button>
          </form>
        </div>
        {GROUPS.map(({ title, rows }) => (
          <section key={title} className="mt-4">
            <h3 className="mb-1 font-semibold">{strings[title]}</h3>
            <dl className="keys">
              {rows.map(([keys, what]) => (
                <div key={what} className="contents">
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{strings[what]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </dialog>
    </>
  );
}
