import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { PROBLEM_TYPE, toProblem } from "@/system/problem";
import { toUnknownMethod } from "./allowed";
import type { Handle } from "./gate";
import { METHODS } from "./methods";
import { type ClientError, readUnknownTarget } from "./unknown-method";
import type { Refusal } from "./visit";

/** A link may be long: the request line and headers together may have this many bytes. */
const MOST_HEADER_BYTES = 262_144;

/** How long a client may take, in milliseconds, and how many there may be: each may hold as many bytes as a header has. */
const PATIENCE = {
  headersTimeout: 20_000,
  /** Of the whole request with its body: the largest over a slow line. */
  requestTimeout: 120_000,
  /** Longer than the minute after which a proxy before us ends a connection that nobody uses. */
  keepAliveTimeout: 70_000,
  connectionsCheckingInterval: 5_000,
} as const;
const MOST_CONNECTIONS = 1_000;

/** Headers by name. */
type Headers = Readonly<Record<string, string>>;

/**
 * A server that lets in what can be read as HTTP, and says in the form of all failures, with the headers of all answers, what
 * cannot.
 */
export function openServer(enter: Handle, common: Headers): Server {
  // Node would answer a request that names no host without a word.
  const options = { maxHeaderSize: MOST_HEADER_BYTES, requireHostHeader: false, ...PATIENCE };
  const server = createServer(options, (request, response) => void enter(request, response));
  server.maxConnections = MOST_CONNECTIONS;
  server.on("clientError", (error: ClientError, socket) => end(socket, toRefusal(error), common));
  // Nothing is tunnelled, and Node would end the connection without a word.
  server.on("connect", (_request: IncomingMessage, socket) => end(socket, REASONS.connect, common));
  server.on("checkExpectation", (request, response) => void enter(request, response));
  return server;
}

const REASONS = {
  long: {
    status: 414,
    code: "link-too-long",
    message: "The link is longer than this server takes.",
    advice: "Save the search and use its short link.",
  },
  slow: {
    status: 408,
    code: "request-too-slow",
    message: "The request did not arrive in time.",
    advice: "Try again over a faster line.",
  },
  unreadable: {
    status: 400,
    code: "unreadable-request",
    message: "The request could not be read.",
    advice: "",
  },
  connect: {
    status: 405,
    code: "method-not-allowed",
    message: "This site is no proxy.",
    advice: "Ask it for its own addresses.",
    headers: { Allow: METHODS.join(", ") },
  },
} as const satisfies Readonly<Record<string, Refusal>>;

function toRefusal(error: ClientError): Refusal {
  if (error.code === "HPE_HEADER_OVERFLOW") return REASONS.long;
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") return REASONS.slow;
  const target = readUnknownTarget(error);
  return target === null ? REASONS.unreadable : toUnknownMethod(target);
}

function end(socket: Duplex, { status, headers, ...fault }: Refusal, common: Headers): void {
  if (!socket.writable) return void socket.destroy();
  const problem = toProblem(status, fault);
  const body = JSON.stringify(problem);
  const lines = [
    `HTTP/1.1 ${status} ${problem.title}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
    ...Object.entries({ ...headers, ...common }).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
}
