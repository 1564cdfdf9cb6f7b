"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { ReviewItem as Item } from "@/search/review/review-queue";
import { type Failure, toFailure } from "../client/failures";
import { sendCorrection, sendUndo } from "../client/requests";
import { toCorrections, toReadField } from "../document/correction-subject";
import { fromJudgeValue, toJudgement } from "../document/judge-value";
import { useStrings } from "../strings/use-strings";
import { toItemSubject } from "./item-subject";
import { ReviewItem } from "./review-item";
import { useReviewKeys } from "./use-review-keys";

/** What was said of an item: the judgement, and the corrections that it is. */
type Said = { readonly verdict: string; readonly ids: readonly string[] };
type FailureAt = { readonly at: number; readonly failure: Failure };

/**
 * Tags to judge, one after another: what was judged is marked and can be undone, the next is at hand, and when all are done the page
 * brings more. Each has forms of its own, so that all of it works without script.
 */
export function ReviewList({
  items,
  back,
  isMore,
}: {
  items: readonly Item[];
  back: string;
  /** Whether these came when others were done, so that the first is at hand. */
  isMore: boolean;
}) {
  const strings = useStrings();
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState<ReadonlyMap<number, Said>>(new Map());
  const [failed, setFailed] = useState<FailureAt | null>(null);
  const moveTo = useReviewKeys(list);
  useEffect(() => {
    if (isMore) moveTo(0);
  }, [isMore, moveTo]);
  const keep = (next: ReadonlyMap<number, Said>): void => {
    setFailed(null);
    setSaid(next);
  };
  const fail = (at: number, error: unknown): void =>
    setFailed({ at, failure: toFailure(error instanceof Error ? error : new Error(String(error)), strings) });
  const say = async (at: number, item: Item, text: string, form: FormData): Promise<void> => {
    const corrections = toAllCorrections(item, text, form);
    if (corrections.length === 0) {
      setFailed({ at, failure: { code: "unusable", message: strings.nothingChanged, advice: "" } });
      return;
    }
    const ids: string[] = [];
    for (const correction of corrections) ids.push((await sendCorrection(correction)).id);
    const next = new Map(said).set(at, { verdict: toVerdictKey(text), ids });
    keep(next);
    const left = items.findIndex((_, other) => other > at && !next.has(other));
    if (next.size === items.length) router.refresh();
    else moveTo(left < 0 ? items.findIndex((_, other) => !next.has(other)) : left);
  };
  const unsay = async (at: number): Promise<void> => {
    for (const id of [...(said.get(at)?.ids ?? [])].reverse()) await sendUndo(id);
    keep(new Map([...said].filter(([other]) => other !== at)));
    moveTo(at);
  };
  return (
    <ol ref={list} className="review-list">
      {items.map((item, at) => (
        <ReviewItem
          key={`${item.document.id} ${item.value}`}
          item={item}
          back={back}
          said={said.get(at)?.verdict ?? null}
          failure={failed?.at === at ? failed.failure : null}
          onSay={(text, form) => void say(at, item, text, form).catch((error) => fail(at, error))}
          onUnsay={() => void unsay(at).catch((error) => fail(at, error))}
        />
      ))}
    </ol>
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
