import { Agent, type ClientRequest, request as requestPlain } from "node:http";
import { request as requestSecure, Agent as SecureAgent } from "node:https";

/** What came back over HTTP: the status, and the body as text. */
export type LineAnswer = { readonly status: number; readonly body: string };

/** Posts JSON to a path. Rejects where nothing answers, and with the reason of the signal where that gives it up. */
export type Post = (path: string, body: string, signal?: AbortSignal) => Promise<LineAnswer>;

/** So long a question may be without any answer, in milliseconds. */
const PATIENCE = 60_000;
const CONNECTIONS = { keepAlive: true, maxFreeSockets: 16, scheduling: "lifo" } as const;

/**
 * A line to the engine over connections that stay open. Next puts a `fetch` of its own around each request, which costs more than
 * the request does; and `fetch` wants answers compressed, which makes small ones wait 40 ms.
 */
export function openLine({ url, key }: { readonly url: string; readonly key: string }): Post {
  const base = new URL(url);
  const isSecure = base.protocol === "https:";
  const agent = isSecure ? new SecureAgent(CONNECTIONS) : new Agent(CONNECTIONS);
  const start = isSecure ? requestSecure : requestPlain;
  // Taken apart once: a whole address would be for each question.
  const place = {
    protocol: base.protocol,
    hostname: base.hostname.replace(/^\[|\]$/g, ""),
    port: base.port,
    agent,
    method: "POST",
  };
  const root = base.pathname.replace(/\/$/, "");
  const send = (path: string, body: Buffer, signal: AbortSignal | undefined): Sent => {
    const headers = {
      Authorization: `Bearer ${key}`,
      "Content-Type": "application/json",
      "Content-Length": body.length,
    };
    const request = start({ ...place, path: root + path, headers });
    request.setTimeout(PATIENCE, () => request.destroy(new Error("Nothing was answered.")));
    request.end(body);
    return { request, answer: unlessGivenUp(request, signal) };
  };
  return async (path, body, signal) => {
    const bytes = Buffer.from(body);
    const first = send(path, bytes, signal);
    try {
      return await first.answer;
    } catch (error) {
      signal?.throwIfAborted();
      // The other end may close a connection just as a question goes out on it.
      if (!first.request.reusedSocket || !isClosed(error)) throw error;
      return send(path, bytes, signal).answer;
    }
  };
}

type Sent = { readonly request: ClientRequest; readonly answer: Promise<LineAnswer> };

/** By a listener of ours: a request that is given the signal puts several on each of its streams, and every search makes some requests. */
async function unlessGivenUp(request: ClientRequest, signal: AbortSignal | undefined): Promise<LineAnswer> {
  const giveUp = (): void => void request.destroy(new Error("Nobody waits for the answer."));
  if (signal?.aborted) giveUp();
  signal?.addEventListener("abort", giveUp);
  try {
    return await toAnswer(request);
  } finally {
    signal?.removeEventListener("abort", giveUp);
  }
}

function toAnswer(request: ClientRequest): Promise<LineAnswer> {
  return new Promise((resolve, reject) => {
    request.on("error", reject);
    request.on("response", (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => void pieces.push(piece));
      // Also where the other end goes away in the middle of the body.
      response.on("error", reject);
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString("utf8") });
      });
    });
  });
}

function isClosed(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return code === "ECONNRESET" || code === "EPIPE";
}
