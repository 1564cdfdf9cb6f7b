import { readReader } from "@/access/current-reader";
import { runSearch } from "@/search/answer/run-search";
import { readCloseReading, readGeneration } from "@/search/meilisearch/read-names";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { EVERYTHING } from "@/search/query/query";
import { toRead } from "@/search/query/url";
import { answerPlain } from "../../_server/http/parameters";
import { withEngine } from "../../_server/services/engine";
import { withinPatience } from "../../_server/services/probe";
import type { Health } from "../_contract/search-schemas";

/**
 * 200 only when searches are really answered: it makes one. Within a second it says so or not, whatever the engine does.
 * Who has not logged in learns no more than that.
 */
export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, () => withinPatience(() => withEngine(readHealth, request.signal)));
}

async function readHealth(context: SearchContext): Promise<Health> {
  const read = toRead({ ...EVERYTHING, size: 1 });
  const [result, generation, closeReading] = await Promise.all([
    runSearch(read, context),
    readGeneration(context),
    readCloseReading(context),
  ]);
  if (readReader().by === "nobody") return { status: "ok" };
  return {
    status: "ok",
    documents: result.total,
    generation,
    closeReading: closeReading && { read: closeReading.read, of: closeReading.of },
  };
}
