"use client";

import { useState } from "react";
import type { Correction } from "@/search/document/correction";
import { EVERYTHING } from "@/search/query/query";
import type { ReviewKind } from "@/search/review/candidates";
import type { ReviewQueue } from "@/search/review/review-queue";
import type { Failure } from "../client/failures";
import { toChangeText } from "../document/correction-words";
import { JUDGE_BUTTON, JUDGE_PATH, toUndoValue } from "../document/judge-value";
import { Masthead } from "../frame/masthead";
import { QueryForm } from "../frame/query-form";
import { SearchUnavailable } from "../frame/search-unavailable";
import type { Fault } from "../saved/faults";
import { useStrings } from "../strings/use-strings";
import { ReviewList } from "./review-list";
import { KINDS, toReviewPath } from "./review-path";

/** How far readers have come. */
export type ReviewProgress = {
  /** The judgement made last, which can be undone here; null before the first. */
  readonly last: Correction | null;
  readonly judgedInAll: number;
};

type Answer = { readonly queue: ReviewQueue; readonly progress: ReviewProgress };

/** The page of tags to judge: what it offers and why, how much is done, and a list of them. */
export function ReviewPage({
  kind,
  answer,
  failure,
  fault,
}: {
  kind: ReviewKind;
  answer: Answer | null;
  failure: Failure | null;
  fault: Fault | null;
}) {
  const strings = useStrings();
  return (
    <>
      <Masthead skipTo={strings.review.skip} place="review">
        <QueryForm query={EVERYTHING} input={{ defaultValue: "" }} />
      </Masthead>
      <main id="main" className="picture-page review-page" tabIndex={-1}>
        {fault === null ? null : (
          <p className="notice mb-4" role="alert">
            {strings.saved.faults[fault]}
          </p>
        )}
        <h1 className="saved-title">{strings.review.title}</h1>
        <p className="saved-text">
          {strings.review.intro} <a href="/about/tags">{strings.review.howSure}</a>
        </p>
        <nav className="segments my-4" aria-label={strings.review.kind}>
          {KINDS.map((one) => (
            <a key={one} href={toReviewPath(one, 1)} aria-current={one === kind ? "page" : undefined}>
              {strings.review.kinds[one]}
            </a>
          ))}
        </nav>
        {failure === null ? null : (
          <>
            <meta httpEquiv="refresh" content="5" />
            <SearchUnavailable failure={failure} link={toReviewPath(kind, 1)} isShowing={false} />
          </>
        )}
        {answer === null ? null : <Body {...answer} />}
      </main>
    </>
  );
}

function Body({ queue, progress }: Answer) {
  const strings = useStrings();
  const { kind, page, pages, open, judged, items } = queue;
  const itemsKey = toItemsKey(queue);
  const [loaded] = useState(itemsKey);
  return (
    <>
      <Progress open={open} judged={judged} inAll={progress.judgedInAll} />
      <Last last={progress.last} back={toReviewPath(kind, page)} />
      {items.length === 0 ? <p className="my-6">{strings.review.nothing}</p> : null}
      <ReviewList key={itemsKey} items={items} back={toReviewPath(kind, page)} isMore={itemsKey !== loaded} />
      {pages < 2 ? null : (
        <nav className="paging" aria-label={strings.paging}>
          {page > 1 ? (
            <a className="button" rel="prev" href={toReviewPath(kind, page - 1)}>
              {strings.previousPage}
            </a>
          ) : null}
          <span>{strings.hitOf(page, pages)}</span>
          {page < pages ? (
            <a className="button" rel="next" href={toReviewPath(kind, page + 1)}>
              {strings.nextPage}
            </a>
          ) : null}
        </nav>
      )}
    </>
  );
}

/** Other items are another list, which begins anew. */
function toItemsKey({ items }: ReviewQueue): string {
  return items.map(({ document, value }) => `${document.id} ${value}`).join("\n");
}

function Progress({ open, judged, inAll }: { open: number; judged: number; inAll: number }) {
  const strings = useStrings();
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <progress
        className="review-progress"
        max={Math.max(1, open + judged)}
        value={judged}
        aria-label={strings.review.progress}
      />
      <span>{strings.review.done(judged, open + judged)}</span>
      <span className="text-ink-3">{strings.review.inAll(inAll)}</span>
    </p>
  );
}

/** What was judged last, by a form of its own, so that a slip is mended at once. */
function Last({ last, back }: { last: Correction | null; back: string }) {
  const strings = useStrings();
  if (last === null) return null;
  const what = toChangeText(last.change, strings);
  return (
    <form method="post" action={JUDGE_PATH} className="mt-2 flex flex-wrap items-center gap-x-2 text-ink-2">
      <input type="hidden" name="back" value={back} />
      <span>{strings.review.last(what)}</span>
      <button
        type="submit"
        className="wrong"
        name={JUDGE_BUTTON}
        value={toUndoValue(last.id)}
        aria-label={strings.undoOf(what)}
      >
        {strings.undo}
      </button>
    </form>
  );
}
