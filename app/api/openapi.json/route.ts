import { toOpenApi } from "../_contract/openapi";

/** The description of the API for programs that read OpenAPI. */
export function GET(): Response {
  return Response.json(toOpenApi());
}
