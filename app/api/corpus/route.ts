import { readCorpusReport } from "@/search/answer/corpus-report";
import { answerPlain } from "../../_server/http/parameters";
import { withEngine } from "../../_server/services/engine";

/** What was read of the corpus, and what could not be. */
export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, () => withEngine(readCorpusReport, request.signal));
}
