"use client";

import { useEffect, useState } from "react";
import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";
import { isWriting } from "../ui/is-writing";
import { useStyleSheet } from "../ui/use-style-sheet";
import { scrollToAnchor } from "./scroll-to-anchor";

/** Steps through the reader's words in a document: buttons, Enter and Shift+Enter. */
export function HitSteps({ count }: { count: number }) {
  const strings = useStrings();
  const [at, setAt] = useState(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || event.defaultPrevented || isOnControl(event.target)) return;
      event.preventDefault();
      setAt((now) => toStep(now, event.shiftKey ? -1 : 1, count));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [count]);
  useEffect(() => {
    if (at > 0) scrollToAnchor(`hit-${at}`);
  }, [at]);
  useStyleSheet(at === 0 ? null : toHitStyle(at));
  if (count === 0) return null;
  return (
    <span className="scripted flex items-center">
      <span role="status" className="mr-1 whitespace-nowrap">
        {at === 0 ? strings.hits(count) : strings.hitOf(at, count)}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={strings.previousHit}
        onClick={() => setAt(toStep(at, -1, count))}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={strings.nextHit}
        onClick={() => setAt(toStep(at, 1, count))}
      >
        <Icon name="down" />
      </button>
    </span>
  );
}

/** The next of 1 to `count`, round and round; 0 is before the first. */
function toStep(at: number, step: 1 | -1, count: number): number {
  const next = at + step;
  return next < 1 ? count : next > count ? 1 : next;
}

/** Enter belongs to a control that has the focus. */
function isOnControl(target: EventTarget | null): boolean {
  return isWriting(target) || (target instanceof Element && target.closest("a, button, summary") !== null);
}

function toHitStyle(at: number): string {
  return `[data-hit="${at}"]{background:var(--color-mark-now);color:#14201d;box-shadow:0 0 0 2px var(--color-ink);border-radius:2px}`;
}
