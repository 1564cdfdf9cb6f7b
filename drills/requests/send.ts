import { connect } from "node:net";
import type { Message } from "./message";

/** What became of a request: its status, null where the connection ended without one; and the milliseconds it took. */
export type Outcome = {
  readonly status: number | null;
  readonly milliseconds: number;
  /** The beginning of the answer, its headers among it. */
  readonly start: string;
};

/** More of an answer is not looked at, in characters. */
const LONGEST_START = 4_000;
/** Longer than any answer may take, in milliseconds. */
const PATIENCE = 30_000;

/** Sends a message as it is written over a connection of its own, and waits for the end of the answer. */
export function send(message: Message, url: URL): Promise<Outcome> {
  return sendBytes(toBytes(message, url.host), url);
}

/** The same with any bytes. */
export function sendBytes(bytes: Uint8Array, url: URL): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    let start = "";
    const socket = connect(Number(url.port), url.hostname, () => socket.write(bytes));
    const end = (): void => {
      socket.destroy();
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(toLast(start)) ?? [];
      resolve({
        status: status === undefined ? null : Number(status),
        milliseconds: performance.now() - started,
        start,
      });
    };
    socket.setTimeout(PATIENCE, end);
    socket.on("data", (chunk) => {
      if (start.length < LONGEST_START) start += chunk.toString("latin1").slice(0, LONGEST_START);
    });
    socket.on("error", () => undefined); // What the server ends while it is written to; its answer tells.
    socket.on("close", end);
  });
}

/** The answer after those that only say that the request may go on. */
function toLast(start: string): string {
  return start.replace(/^(HTTP\/1\.1 1\d\d[^\r]*\r\n(?:[^\r]+\r\n)*\r\n)+/, "");
}

function toBytes({ method, target, headers, body = "" }: Message, host: string): Buffer {
  const lines = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, ...headers, "Connection: close"];
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`, "utf8");
}
