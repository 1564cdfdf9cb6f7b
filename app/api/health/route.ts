import { runSearch } from "@/search/answer/run-search";
import { readGeneration } from "@/search/meilisearch/read-names";
import { EVERYTHING } from "@/search/query/query";
import { answerJson } from "../../_server/http/answers";
import { withEngine } from "../../_server/services/engine";

/** 200 only when searches are really answered: it makes one. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, () =>
    withEngine(async (context) => {
      const read = { query: { ...EVERYTHING, size: 1 }, tree: null, notices: [] };
      const [result, generation] = await Promise.all([runSearch(read, context), readGeneration(context)]);
      return { status: "ok", documents: result.total, generation };
    }),
  );
}
