import type { ServerResponse } from "node:http";
import { PROBLEM_TYPE, toProblem } from "@/system/problem";
import type { Refusal } from "./visit";

/** Declines a request as problem details (RFC 9457). */
export function refuse(response: ServerResponse, { status, headers, ...fault }: Refusal): void {
  const body = JSON.stringify(toProblem(status, fault));
  response.writeHead(status, {
    "Content-Type": PROBLEM_TYPE,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(body);
}
