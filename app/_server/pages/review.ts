import "server-only";
import type { ReviewProgress } from "@/components/review/review-page";
import type { Correction } from "@/search/document/correction";
import { toJudgedValue } from "@/search/document/judged-tag";
import { toJudgementKey, toJudgements, toSubject } from "@/search/document/judgements";
import type { ReviewKind } from "@/search/review/candidates";
import { findReviewQueue, type ReviewQueue } from "@/search/review/review-queue";
import { withEngine } from "../services/engine";
import { readSeenCorrections } from "./seen-corrections";

/** What there is to judge, and how far readers have come. */
export async function readReview(
  kind: ReviewKind,
  page: number,
): Promise<{ readonly queue: ReviewQueue; readonly progress: ReviewProgress }> {
  const { inForce } = await readSeenCorrections();
  const judged = new Set(inForce.flatMap(toKeys));
  const queue = await withEngine((context) => findReviewQueue({ kind, page, judged }, context));
  const last = inForce.findLast((one) => one.document !== null && one.judged !== undefined) ?? null;
  return { queue, progress: { last, judgedInAll: toJudgements(inForce).length } };
}

/** The tag that a correction is about as it was, and as it was called when it was corrected. */
function toKeys({ document, change, judged }: Correction): readonly string[] {
  if (document === null) return [];
  const subject = toSubject(change);
  return [
    ...(subject === null ? [] : [toJudgementKey(document, subject.facet, subject.value)]),
    ...(judged === undefined ? [] : [toJudgementKey(document, judged.facet, toJudgedValue(judged))]),
  ];
}
