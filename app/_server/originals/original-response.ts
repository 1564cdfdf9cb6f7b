import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { LENGTH } from "@/system/length-header";
import { toRefused } from "../http/answers";
import { hasAlready, REVALIDATED } from "../http/validator";
import { toBoxHeaders } from "./box-headers";
import { toByteRange } from "./byte-range";
import type { Original } from "./find-original";

/** Browsers style the page that they show a picture in. */
const BOX = toBoxHeaders("img-src 'self'; style-src 'unsafe-inline'; sandbox");

/** A viewer of PDFs is a page of the browser's own, which a box would forbid; it runs nothing of ours. */
const FRAMED = {
  "Content-Security-Policy": "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
};

/** A file as it came, or the part of it that a request names: nothing guesses what it is, and nothing in it runs. */
export function toOriginalResponse(
  request: Request,
  { file, name, size, type, changed }: Original,
  disposition: "attachment" | "inline",
): Response {
  const tag = `"${changed.toString(36)}-${size.toString(36)}"`;
  const headers = { ETag: tag, ...REVALIDATED, "Accept-Ranges": "bytes" };
  if (hasAlready(request, tag)) return new Response(null, { status: 304, headers });
  const range = toByteRange(readRange(request, tag), size);
  if (range === "none") return toNoBytes(size);
  const { start, end } = range ?? { start: 0, end: size - 1 };
  // A stream has no empty range.
  const stream = createReadStream(file, size === 0 ? {} : { start, end });
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    status: range === null ? 200 : 206,
    headers: {
      ...headers,
      "Content-Type": type,
      [LENGTH]: String(end - start + 1),
      ...(range === null ? {} : { "Content-Range": `bytes ${start}-${end}/${size}` }),
      "Content-Disposition": `${disposition}; filename*=UTF-8''${toEncodedName(name)}`,
      ...(type === "application/pdf" ? FRAMED : BOX),
    },
  });
}

/** The `Range` that counts: of a `GET`, and with `If-Range` only while the file is the one that the caller has a part of. */
function readRange({ method, headers }: Request, tag: string): string | null {
  const had = headers.get("if-range");
  return method === "GET" && (had === null || had === tag) ? headers.get("range") : null;
}

function toNoBytes(size: number): Response {
  const error = {
    code: "no-such-bytes",
    message: `The file has ${size} bytes, and none of those that Range names.`,
    advice: "Leave Range out, or name bytes that the file has.",
  };
  return toRefused(416, error, { "Content-Range": `bytes */${size}` });
}

/** As RFC 8187 wants it. */
function toEncodedName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
