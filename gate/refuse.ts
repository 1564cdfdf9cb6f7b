import { PROBLEM_TYPE, toProblem } from "@/system/problem";
import { linger } from "./linger";
import { toRefusalPage, wantsPage } from "./refusal-page";
import type { Refusal, Visit } from "./visit";

const PAGE_TYPE = "text/html; charset=utf-8";

/**
 * Declines a request as a page where a browser wants one, else as problem details (RFC 9457), or answers it without a body where the
 * status has none. Where a body was on
 * its way, the connection ends after the answer, so that nobody keeps the rest of it.
 */
export function refuse(
  { request, response, id }: Pick<Visit, "request" | "response" | "id">,
  refusal: Refusal,
): void {
  if (response.headersSent) return void response.destroy();
  const { status, headers, ...fault } = refusal;
  const isPage = wantsPage(request);
  const page = isPage ? toRefusalPage(request, refusal) : JSON.stringify(toProblem(status, fault, id));
  const body = status === 204 ? "" : page;
  // Set before the head is written, since the policy of an answer is chosen by its type.
  if (status !== 204) response.setHeader("Content-Type", isPage ? PAGE_TYPE : PROBLEM_TYPE);
  response.writeHead(status, {
    ...(status === 204 ? {} : { "Content-Length": Buffer.byteLength(body) }),
    "Cache-Control": "no-store",
    Vary: "Accept, Accept-Language",
    ...(hasBody(request) ? { Connection: "close" } : {}),
    ...headers,
  });
  if (request.method !== "HEAD" && body !== "") response.write(body);
  else response.flushHeaders();
  if (hasBody(request)) linger(request, () => response.end());
  else response.end();
}

function hasBody({ headers }: Visit["request"]): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
