import { runMatrix } from "@/search/matrix";
import { fromSearchParams } from "@/search/query-url";
import { withEngine } from "../../engine";
import { answerJson } from "../answers";

/** Stance by publisher and by voice under a search, with the parameters of the search page's link. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, (params) =>
    withEngine((context) => runMatrix(fromSearchParams(params), context), request.signal),
  );
}
