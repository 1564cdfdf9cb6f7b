import { answerPlain } from "../../_server/http/parameters";
import { toOpenApi } from "../_contract/openapi";

/** The description of the API for programs that read OpenAPI. */
export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, async () => Response.json(toOpenApi()));
}
