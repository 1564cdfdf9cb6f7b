import type { IncomingMessage, ServerResponse } from "node:http";
import { findDirect, markDirect, readText } from "@/system/direct-answers";
import { openRepeatedAnswers, type Sent } from "./repeated-answers";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers what a route offers to answer directly, and a `HEAD` for it with the same headers; all else, and the first request for such a
 * route, goes the way through Next. What comes for the second time is held as it was answered, and from then on, in the same state,
 * sent again before the request is read.
 */
export function withDirectAnswers(handle: Handle): Handle {
  const repeated = openRepeatedAnswers();
  return async (request, response) => {
    const isReading = request.method === "GET" || request.method === "HEAD";
    const path = isReading ? (request.url ?? "").split("?", 1)[0] : undefined;
    const direct = path === undefined ? null : findDirect(path);
    if (direct === null) return handle(request, response);
    const signal = toSignal(response);
    const started = performance.now();
    // What was never wanted before is not there, whatever the state.
    const state = repeated.isKnown(request) ? await direct.readState(signal) : null;
    const known = state === null ? null : await repeated.find(request, state);
    if (known !== null) return sendAgain(known, performance.now() - started, response);
    const answer = await direct.answer(toRequest(request, signal));
    if (state !== null) repeated.hold(request, state, answer);
    await send(answer, response);
  };
}

/** Aborts when who made the request goes away. */
function toSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

function sendAgain({ status, headers, body }: Sent, milliseconds: number, response: ServerResponse): void {
  if (response.destroyed) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Server-Timing", `total;dur=${milliseconds.toFixed(1)}`);
  response.statusCode = status;
  if (body !== null) response.setHeader("Content-Length", body.length);
  response.end(body);
}

function toRequest({ headers, url = "/" }: IncomingMessage, signal: AbortSignal): Request {
  const sent = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
  );
  const request = new Request(new URL(url, `http://${headers.host ?? "localhost"}`), {
    headers: sent,
    signal,
  });
  markDirect(request);
  return request;
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await readText(answer));
  if (response.destroyed) return;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.statusCode = answer.status;
  if (answer.status !== 304) response.setHeader("Content-Length", body.length);
  response.end(body);
}
