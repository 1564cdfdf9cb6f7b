import type { Metadata } from "next";
import { ReviewPage } from "@/components/review/review-page";
import { REVIEW_KINDS } from "@/search/review/candidates";
import { readFault } from "../_server/http/forms";
import { type PageParams, toParams } from "../_server/http/page-params";
import { toAnswerOrFailure, toPageMetadata } from "../_server/pages/page-answer";
import { readReview } from "../_server/pages/review";
import { readStrings } from "../_server/services/locale";

type Props = { searchParams: Promise<PageParams> };

export async function generateMetadata(): Promise<Metadata> {
  const strings = await readStrings();
  return toPageMetadata(strings.review.title, "", strings);
}

/** The tags that are most worth judging. */
export default async function Page({ searchParams }: Props) {
  const params = toParams(await searchParams);
  const kind = REVIEW_KINDS.find((one) => one === params.get("kind")) ?? "stance";
  const page = Math.min(1_000, Math.max(1, Math.trunc(Number(params.get("page"))) || 1));
  const { answer, failure } = await toAnswerOrFailure(readReview(kind, page));
  return <ReviewPage kind={kind} answer={answer} failure={failure} fault={readFault(params)} />;
}
