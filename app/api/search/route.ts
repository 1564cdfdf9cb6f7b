import { fromSearchParams } from "@/search/query-url";
import { runSearch } from "@/search/run";
import { withSearch } from "../../store";
import { answerJson } from "../answers";

/** One search: the same parameters as the page's own link. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, (params) => {
    const read = fromSearchParams(params);
    return withSearch(read, (context) => runSearch(read, context), request.signal);
  });
}
