import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Original } from "./find-original";

/** Browsers style the page that they show a picture in. */
const POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

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
      "X-Content-Type-Options": "nosniff",
      // A viewer of PDFs is a page of the browser's own, which a sandbox would forbid.
      ...(type === "application/pdf" ? {} : { "Content-Security-Policy": POLICY }),
      "Cache-Control": "private, no-cache",
    },
  });
}

/** As RFC 8187 wants it. */
function toEncodedName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
