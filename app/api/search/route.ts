import { runSearch } from "@/search/answer/run-search";
import { answerSearch } from "../../_server/http/search-answers";

/** One search: the same parameters as the link of the page. */
export async function GET(request: Request): Promise<Response> {
  return answerSearch(request, [], runSearch);
}
