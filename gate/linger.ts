import type { IncomingMessage } from "node:http";

/** So long the rest of a body is waited for, in milliseconds, and so many bytes of it are read. */
const LONGEST = 1_000;
const MOST_BYTES = 1_000_000;

/**
 * Reads what is still on its way of a body that nobody wants, and lets it go, so that whoever sends it reads the answer: a connection that
 * is closed over unread bytes is reset, and the answer with it (RFC 9112, 9.6). Calls `done` at its end, or when that takes too much.
 */
export function linger(request: IncomingMessage, done: () => void): void {
  let [read, isDone] = [0, false];
  const end = (): void => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    request.off("data", count);
    done();
  };
  const count = (chunk: Buffer): void => {
    read += chunk.length;
    if (read > MOST_BYTES) end();
  };
  const timer = setTimeout(end, LONGEST);
  for (const event of ["end", "close", "error"]) request.once(event, end);
  request.on("data", count);
  if (request.readableEnded || request.destroyed) end();
}
