import { runMentioned } from "@/search/pictures/mentioned-timeline";
import { answerSearch } from "../../_server/http/search-answers";

/** The times that documents of a search speak of, with the parameters of the search page's link. */
export async function GET(request: Request): Promise<Response> {
  return answerSearch(request, [], runMentioned);
}
