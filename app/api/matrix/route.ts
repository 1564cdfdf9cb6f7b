import { runMatrix } from "@/search/pictures/matrix";
import { answerSearch } from "../../_server/http/search-answers";

/** Stance by publisher and by voice under a search, with the parameters of the search page's link. */
export async function GET(request: Request): Promise<Response> {
  return answerSearch(request, [], async (read, context) => {
    const { query: _, ...matrix } = await runMatrix(read, context);
    return matrix;
  });
}
