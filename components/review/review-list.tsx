"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReviewItem as Item } from "@/search/review/review-queue";
import { type Failure, toFailure } from "../client/failures";
import { sendCorrection } from "../client/requests";
import { toCorrections, toReadField } from "../document/correction-subject";
import { fromJudgeValue, toJudgement } from "../document/judge-value";
import { useStrings } from "../strings/use-strings";
import { isWriting } from "../ui/is-writing";
import { ReviewItem, toItemSubject } from "./review-item";

/** What each key presses in the item at hand. */
const KEYS: Readonly<Record<string, string>> = { y: "right", n: "wrong", e: "correct" };
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * Tags to judge, one after another: what was judged is marked, the next is at hand, and when all are done the page brings more.
 * Each has forms of its own, so that all of it works without script.
 */
export function ReviewList({ items, back }: { items: readonly Item[]; back: string }) {
  const strings = useStrings();
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState<ReadonlyMap<number, string>>(new Map());
  const [failure, setFailure] = useState<Failure | null>(null);
  const moveTo = useCallback((at: number): void => {
    const item = list.current?.children[at];
    if (item instanceof HTMLElement) item.focus();
  }, []);
  useReviewKeys(list, moveTo);
  const say = async (at: number, text: string, form: FormData): Promise<void> => {
    const item = items[at];
    if (item === undefined) return;
    const corrections = toAllCorrections(item, text, form);
    if (corrections.length === 0) {
      setFailure({ code: "unusable", message: strings.nothingChanged, advice: "" });
      return;
    }
    try {
      for (const correction of corrections) await sendCorrection(correction);
    } catch (error) {
      setFailure(toFailure(error instanceof Error ? error : new Error(String(error)), strings));
      return;
    }
    setFailure(null);
    const next = new Map(said).set(at, toVerdictKey(text));
    setSaid(next);
    const left = items.findIndex((_, other) => other > at && !next.has(other));
    if (next.size === items.length) router.refresh();
    else moveTo(left < 0 ? items.findIndex((_, other) => !next.has(other)) : left);
  };
  return (
    <>
      {failure === null ? null : (
        <p role="alert" className="text-alert" lang={failure.lang}>
          {failure.message} {failure.advice}
        </p>
      )}
      <ol ref={list} className="review-list">
        {items.map((item, at) => (
          <ReviewItem
            key={`${item.document.id} ${item.value}`}
            item={item}
            back={back}
            said={said.get(at) ?? null}
            onSay={(text, form) => void say(at, text, form)}
          />
        ))}
      </ol>
    </>
  );
}

/** A button's value is a judgement; the form of a correction has none. */
function toAllCorrections(item: Item, button: string, form: FormData) {
  const subject = toItemSubject(item);
  const deed = fromJudgeValue(button);
  if (deed !== null && deed.kind !== "undo") return [toJudgement(deed.kind, subject, item.document.id)];
  return toCorrections(subject, item.document.id, toReadField(form));
}

function toVerdictKey(button: string): string {
  return fromJudgeValue(button)?.kind ?? "corrected";
}

function useReviewKeys(list: React.RefObject<HTMLOListElement | null>, moveTo: (at: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (isWriting(event.target)) return;
      const items = [...(list.current?.children ?? [])];
      const current = items.findIndex((item) => item.contains(document.activeElement));
      const step = STEPS[event.key];
      const way = KEYS[event.key];
      if (step === undefined && way === undefined) return;
      event.preventDefault();
      if (step !== undefined) moveTo(Math.min(items.length - 1, Math.max(0, current + step)));
      else press(items[Math.max(0, current)], way ?? "");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [list, moveTo]);
}

function press(item: Element | undefined, way: string): void {
  item?.querySelector<HTMLElement>(`[data-way="${way}"]`)?.click();
}
