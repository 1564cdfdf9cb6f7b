import { readCorpusReport } from "@/search/answer/corpus-report";
import { answerJson } from "../../_server/http/answers";
import { withEngine } from "../../_server/services/engine";

/** What was read of the corpus, and what could not be. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, () => withEngine(readCorpusReport, request.signal));
}
