import type { ServerResponse } from "node:http";
import type { Refusal } from "./visit";

/** Declines a request: the form of RFC 9457 (problem details), and the product's own `error` beside it. */
export function refuse(response: ServerResponse, { status, code, message, advice, headers }: Refusal): void {
  const problem = {
    type: "about:blank",
    title: message,
    status,
    detail: advice,
    error: { code, message, advice },
  };
  const body = JSON.stringify(problem);
  response.writeHead(status, {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(body);
}
