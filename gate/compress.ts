import type { IncomingMessage, ServerResponse } from "node:http";
import compression from "compression";
import { LENGTH } from "@/system/length-header";
import { beforeHead } from "./before-head";
import { BROTLI, SMALLEST } from "./encodings";
import type { Handle } from "./gate";

/** What is text, by its type: all of ours, and formats of others that are. A stream of events is sent on at once, so it isn't. */
const TEXT =
  /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|yaml)|application\/(?:x-bibtex|x-research-info-systems|x-ndjson|jsonl)|image\/svg\+xml)\b/i;

const compress = compression({
  threshold: SMALLEST,
  brotli: BROTLI,
  filter: (_request, response) => isText(response),
});

/**
 * Compresses the answers that are text, in the way that a client prefers (brotli, gzip). What is written piece by piece is sent piece by
 * piece. A part of a file, and what says that it must not be changed on the way, stays as it is.
 */
export function withCompression(handle: Handle): Handle {
  return async (request, response) => {
    // Registered first, so that it comes last: when it is known whether the answer is compressed.
    beforeHead(response, () => {
      setLength(response);
      setValidators(response);
      withoutOtherLength(request, response);
    });
    await new Promise<void>((next) => compress(request, response, next));
    return handle(request, response);
  };
}

function isText(response: ServerResponse): boolean {
  const isPart = response.statusCode === 206 || response.hasHeader("content-range");
  return !isPart && TEXT.test(String(response.getHeader("content-type") ?? ""));
}

/** A route says the bytes of its answer so: Next takes `Content-Length` away. Readers of long files need it to read them in parts. */
function setLength(response: ServerResponse): void {
  const length = response.getHeader(LENGTH);
  response.removeHeader(LENGTH);
  if (typeof length === "string" && !response.hasHeader("content-encoding"))
    response.setHeader("Content-Length", length);
}

/** A `HEAD` of what would be compressed says no length: that of the answer to a `GET` would be another. */
function withoutOtherLength({ method, headers }: IncomingMessage, response: ServerResponse): void {
  const mayCompress = /\b(?:br|gzip|deflate)\b|\*/i.test(headers["accept-encoding"] ?? "");
  if (method === "HEAD" && mayCompress && isText(response) && !response.hasHeader("content-encoding"))
    response.removeHeader("Content-Length");
}

/** A tag that promises the same bytes would promise too much, and who is said to have an answer hears as well on what it depends. */
function setValidators(response: ServerResponse): void {
  const tag = response.getHeader("etag");
  if (response.hasHeader("content-encoding") && typeof tag === "string" && !tag.startsWith("W/"))
    response.setHeader("ETag", `W/${tag}`);
  if (response.statusCode === 304) response.appendHeader("Vary", "Accept-Encoding");
}
