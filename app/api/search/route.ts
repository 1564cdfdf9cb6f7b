import { runSearch } from "@/search/answer/run-search";
import { fromSearchParams } from "@/search/query/url";
import { answerJson } from "../../_server/http/answers";
import { withSearch } from "../../_server/services/store";

/** One search: the same parameters as the link of the page. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, (params) => {
    const read = fromSearchParams(params);
    return withSearch(read, (context) => runSearch(read, context), request.signal);
  });
}
