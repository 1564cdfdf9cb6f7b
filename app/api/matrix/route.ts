import { runMatrix } from "@/search/matrix";
import { fromSearchParams } from "@/search/query-url";
import { withSearch } from "../../store";
import { answerJson } from "../answers";

/** Stance by publisher and by voice under a search, with the parameters of the search page's link. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, (params) => {
    const read = fromSearchParams(params);
    return withSearch(read, (context) => runMatrix(read, context), request.signal);
  });
}
