import { runMentioned } from "@/search/pictures/mentioned-timeline";
import { fromSearchParams } from "@/search/query/url";
import { answerJson } from "../../_server/http/answers";
import { withSearch } from "../../_server/services/store";

/** The times that documents of a search speak of, with the parameters of the search page's link. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, (params) => {
    const read = fromSearchParams(params);
    return withSearch(read, (context) => runMentioned(read, context), request.signal);
  });
}
