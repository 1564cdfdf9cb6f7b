import { estimateFollowing } from "@/search/sharing/estimate";
import { answerSearch } from "../../_server/http/search-answers";

/** How often a search would have something new, were it followed. */
export async function GET(request: Request): Promise<Response> {
  return answerSearch(request, [], estimateFollowing);
}
