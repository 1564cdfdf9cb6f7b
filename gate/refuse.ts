import { PROBLEM_TYPE, toProblem } from "@/system/problem";
import type { Refusal, Visit } from "./visit";

/**
 * Declines a request as problem details (RFC 9457), or answers it without a body where the status has none. Where a body was on
 * its way, the connection ends with the answer, so that nobody reads the rest of it.
 */
export function refuse(
  { request, response, id }: Pick<Visit, "request" | "response" | "id">,
  refusal: Refusal,
): void {
  if (response.headersSent) return void response.destroy();
  const { status, headers, ...fault } = refusal;
  const body = status === 204 ? "" : JSON.stringify(toProblem(status, fault, id));
  response.writeHead(status, {
    ...(status === 204 ? {} : { "Content-Type": PROBLEM_TYPE, "Content-Length": Buffer.byteLength(body) }),
    "Cache-Control": "no-store",
    ...(hasBody(request) ? { Connection: "close" } : {}),
    ...headers,
  });
  response.end(request.method === "HEAD" ? "" : body);
}

function hasBody({ headers }: Visit["request"]): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
