import type { IncomingMessage, ServerResponse } from "node:http";
import { findDirect, readText } from "@/system/direct-answers";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers what a route offers to answer directly; all else, and the first request for such a route, goes the way through Next.
 */
export function withDirectAnswers(handle: Handle): Handle {
  return async (request, response) => {
    const path = request.method === "GET" ? (request.url ?? "").split("?", 1)[0] : undefined;
    const answer = path === undefined ? null : findDirect(path);
    if (answer === null) return handle(request, response);
    const gone = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) gone.abort();
    });
    await send(await answer(toRequest(request, gone.signal)), response);
  };
}

function toRequest({ headers, url = "/" }: IncomingMessage, signal: AbortSignal): Request {
  const sent = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
  );
  return new Request(new URL(url, `http://${headers.host ?? "localhost"}`), { headers: sent, signal });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await readText(answer));
  if (response.destroyed) return;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.statusCode = answer.status;
  if (answer.status !== 304) response.setHeader("Content-Length", body.length);
  response.end(body);
}
