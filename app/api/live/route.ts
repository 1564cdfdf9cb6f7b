import { answerPlain } from "../../_server/http/parameters";
import type { Live } from "../_contract/operation-schemas";

/** 200 as long as this process answers at all; whether searches are answered too, `/api/health` says. */
export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, async (): Promise<Live> => ({ status: "ok" }));
}
