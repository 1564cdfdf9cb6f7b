import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { toBoxHeaders } from "./box-headers";
import type { Original } from "./find-original";

/** Browsers style the page that they show a picture in. */
const BOX = toBoxHeaders("img-src 'self'; style-src 'unsafe-inline'; sandbox");

/** A viewer of PDFs is a page of the browser's own, which a box would forbid; it runs nothing of ours. */
const FRAMED = {
  "Content-Security-Policy": "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
};

/** A file as it came: nothing guesses what it is, and nothing in it runs. */
export function toOriginalResponse(
  { file, name, size, type }: Original,
  disposition: "attachment" | "inline",
): Response {
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(size),
      "Content-Disposition": `${disposition}; filename*=UTF-8''${toEncodedName(name)}`,
      ...(type === "application/pdf" ? FRAMED : BOX),
      "Cache-Control": "private, no-cache",
    },
  });
}

/** As RFC 8187 wants it. */
function toEncodedName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
