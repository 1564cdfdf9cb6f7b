import { deflateRawSync, inflateRawSync } from "node:zlib";
import { NAME_LABELS, type TextReading } from "../tagging/text/text-reading";
import { NoReading } from "./errors";

/**
 * What was read of a text as bytes: the length of the version's name and the name, then packed: parts, relations, distances
 * to the heads (two bytes each, 0 for a root), sentiment and names. A third of the text's own size, or less.
 */

/** Bytes that each token takes before packing. */
const TOKEN_BYTES = 1 + 1 + 2 + 2 + NAME_LABELS;
const LARGEST_DISTANCE = 32_767;

/** The same bytes for the same reading. */
export function toTextReadingBytes({
  version,
  parts,
  heads,
  relations,
  names,
  sentiment,
}: TextReading): Buffer {
  const distances = Int16Array.from(heads, (head, at) =>
    head < 0 || Math.abs(head - at) > LARGEST_DISTANCE ? 0 : head - at,
  );
  const body = Buffer.concat(
    [parts, relations, distances, sentiment, names].map((one) =>
      Buffer.from(one.buffer, one.byteOffset, one.byteLength),
    ),
  );
  const name = Buffer.from(version, "utf8");
  return Buffer.concat([Buffer.from([name.length]), name, deflateRawSync(body)]);
}

/** The reading of bytes. @throws NoReading */
export function fromTextReadingBytes(bytes: Buffer): TextReading {
  const start = 1 + (bytes[0] ?? 0);
  const body = toBody(bytes.subarray(start));
  const tokens = body.length / TOKEN_BYTES;
  if (!Number.isInteger(tokens)) throw new NoReading("Its words are not whole.");
  let at = 0;
  const take = (size: number): ArrayBuffer => {
    const part = body.buffer.slice(body.byteOffset + at, body.byteOffset + at + size) as ArrayBuffer;
    at += size;
    return part;
  };
  const parts = new Uint8Array(take(tokens));
  const relations = new Uint8Array(take(tokens));
  const distances = new Int16Array(take(tokens * 2));
  const sentiment = new Int8Array(take(tokens * 2));
  const names = new Int8Array(take(tokens * NAME_LABELS));
  const heads = Int32Array.from(distances, (distance, token) => (distance === 0 ? -1 : token + distance));
  return { version: bytes.toString("utf8", 1, start), parts, heads, relations, names, sentiment };
}

function toBody(packed: Buffer): Buffer {
  try {
    return inflateRawSync(packed);
  } catch (cause) {
    throw new NoReading("Its words cannot be unpacked.", { cause });
  }
}
