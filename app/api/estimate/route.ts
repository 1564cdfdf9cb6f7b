import { fromSearchParams } from "@/search/query/url";
import { estimateFollowing } from "@/search/sharing/estimate";
import { answerJson } from "../../_server/http/answers";
import { withSearch } from "../../_server/services/store";

/** How often a search would have something new, were it followed. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, (params) => {
    const read = fromSearchParams(params);
    return withSearch(read, (context) => estimateFollowing(read, context), request.signal);
  });
}
