import { fromSearchParams } from "@/search/query-url";
import { runSearch } from "@/search/run";
import { withEngine } from "../../engine";
import { answerJson } from "../answers";

/** One search: the same parameters as the page's own link. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, (params) =>
    withEngine((context) => runSearch(fromSearchParams(params), context), request.signal),
  );
}
