import { estimateFollowing } from "@/search/estimate";
import { fromSearchParams } from "@/search/query-url";
import { withSearch } from "../../store";
import { answerJson } from "../answers";

/** How often a search would have something new, were it followed. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, (params) => {
    const read = fromSearchParams(params);
    return withSearch(read, (context) => estimateFollowing(read, context), request.signal);
  });
}
