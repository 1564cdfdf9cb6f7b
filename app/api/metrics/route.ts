import { readMetrics } from "@/system/metrics";
import { answerPlain } from "../../_server/http/parameters";
import { readStateMetrics } from "../../_server/services/state-metrics";

/** What this installation measures of itself, in the text format of Prometheus. */
export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, async () => {
    const { registry } = readMetrics();
    const text = `${await registry.metrics()}${await (await readStateMetrics()).metrics()}`;
    return new Response(text, { headers: { "Content-Type": registry.contentType } });
  });
}
