import { runMatrix } from "@/search/pictures/matrix";
import { fromSearchParams } from "@/search/query/url";
import { answerJson } from "../../_server/http/answers";
import { withSearch } from "../../_server/services/store";

/** Stance by publisher and by voice under a search, with the parameters of the search page's link. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, (params) => {
    const read = fromSearchParams(params);
    return withSearch(
      read,
      async (context) => {
        const { query: _, ...matrix } = await runMatrix(read, context);
        return matrix;
      },
      request.signal,
    );
  });
}
