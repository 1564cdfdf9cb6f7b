import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { Unreadable } from "../draft/draft";
import { LARGEST_FILE } from "./limits";
import { type Heads, toHeads } from "./warc-records";

/** What a server answered, as it went over the wire. */
export type HttpResponse = { readonly status: number; readonly head: Heads; readonly packed: Buffer };

/** Null where it is no answer of a server. */
export function toHttpResponse(block: Buffer): HttpResponse | null {
  const [, status] = /^HTTP\/[\d.]+ (\d{3})/.exec(block.toString("latin1", 0, 40)) ?? [];
  if (status === undefined) return null;
  const ends = ["\r\n\r\n", "\n\n"].map((end) => ({ at: block.indexOf(end), length: end.length }));
  const end = ends.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0];
  const headEnd = end?.at ?? block.length;
  const head = toHeads(block.toString("utf8", 0, headEnd));
  return { status: Number(status), head, packed: block.subarray(headEnd + (end?.length ?? 0)) };
}

/**
 * The content of an answer, unpacked. Archives keep answers as they came or unpacked, and say the same of both.
 *
 * @throws Unreadable when it is damaged or too large.
 */
export function toContent({ head, packed }: HttpResponse): Uint8Array {
  const isChunked = /chunked/i.test(head.get("transfer-encoding") ?? "");
  const bytes = isChunked ? (withoutChunks(packed) ?? packed) : packed;
  const encoding = (head.get("content-encoding") ?? "").trim().toLowerCase();
  const options = { maxOutputLength: LARGEST_FILE };
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes, options);
    if (encoding === "deflate" && (bytes[0] ?? 0) % 16 === 8) return inflateSync(bytes, options);
    if (encoding === "br" && !looksPlain(bytes)) return brotliDecompressSync(bytes, options);
    return bytes;
  } catch {
    throw new Unreadable("It is damaged in the archive, or too large.");
  }
}

function looksPlain(bytes: Buffer): boolean {
  return /^\s*</.test(bytes.toString("latin1", 0, 100));
}

/** Null where it is not in chunks. */
function withoutChunks(bytes: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf("\r\n", at);
    const [, digits] =
      /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(bytes.toString("latin1", at, Math.min(lineEnd, at + 100))) ?? [];
    if (lineEnd < 0 || digits === undefined) return chunks.length === 0 ? null : Buffer.concat(chunks);
    const size = Number.parseInt(digits, 16);
    if (size === 0) break;
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}
