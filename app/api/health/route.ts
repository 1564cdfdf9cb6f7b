import { readReader } from "@/access/current-reader";
import { readCloseReading, readGeneration } from "@/search/meilisearch/read-names";
import { offerDirectly } from "@/system/direct-answers";
import { answerPlain } from "../../_server/http/parameters";
import { waitForAnswer, withEngine } from "../../_server/services/engine";
import { readEngineState, withinPatience } from "../../_server/services/probe";
import { recalled } from "../../_server/services/recalled";
import type { Health } from "../_contract/search-schemas";

/**
 * 200 only when searches are really answered: it makes one, and where that takes long waits for the next answer to anybody. Where a
 * part of the engine does not answer it says `degraded`, and what is missing. Within a second it says so or not, whatever the engine
 * does. Who has not logged in learns no more than the status.
 */
export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, async () => {
    const health = await withinPatience(() => withEngine(readHealth, request.signal));
    return readReader().by === "nobody" ? { status: health.status } : health;
  });
}

offerDirectly("/api/health", GET);

const readHealth = recalled(async (context): Promise<Health> => {
  const [{ documents, missing, nodes }, generation, closeReading] = await Promise.all([
    readEngineState(context),
    readGeneration(context),
    readCloseReading(context),
  ]);
  const status = missing === 0 && nodes.every(({ isUp }) => isUp) ? "ok" : "degraded";
  return {
    status,
    documents,
    generation,
    closeReading: closeReading && { read: closeReading.read, of: closeReading.of },
    ...(nodes.length === 0 ? {} : { missing, nodes: nodes.map(({ place, isUp }) => ({ place, up: isUp })) }),
  };
}, waitForAnswer);
