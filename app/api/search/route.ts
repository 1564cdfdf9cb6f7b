import type { SearchAnswer } from "@/search/answer/result";
import { runWanted } from "@/search/answer/run-search";
import { runSent } from "@/search/answer/sent-answer";
import { toPlan } from "@/search/meilisearch/plan";
import { EXPLAIN_PARAMETER, WANTED_PARAMETER } from "@/search/query/parameter-names";
import { offerDirectly } from "@/system/direct-answers";
import { answerSearch } from "../../_server/http/search-answers";
import { readAnswerState } from "../../_server/services/answer-state";

/** One search: the same parameters as the link of the page, what of it is wanted, and whether it says how it was answered. */
export async function GET(request: Request): Promise<Response> {
  return answerSearch(request, [WANTED_PARAMETER, EXPLAIN_PARAMETER], async (read, context, _, trips) => {
    if (read.explains !== true) return runSent(read, context);
    const answer: SearchAnswer = { ...(await runWanted(read, context)), plan: toPlan(trips) };
    return answer;
  });
}

offerDirectly("/api/search", GET, readAnswerState);
