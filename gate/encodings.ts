import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Of 11: smaller than gzip makes it, in less time ([why](../docs/decisions/056-brotli.md)). */
export const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } as const;

/** Below this many bytes compressing costs more than it saves: it all fits into one packet. */
export const SMALLEST = 1_024;

const MAKE = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: promisify<Buffer, Buffer>(gzip),
} as const;

/** The ways in which answers are compressed, the better first. */
export type Encoding = keyof typeof MAKE;

const ENCODINGS = Object.keys(MAKE) as readonly Encoding[];

/** The way that a client takes, by its `Accept-Encoding`; null for none, and for one that weighs them against each other. */
export function toEncoding(accepted: string | undefined): Encoding | null {
  if (accepted === undefined || accepted.includes(";")) return null;
  const named = accepted
    .toLowerCase()
    .split(",")
    .map((one) => one.trim());
  return ENCODINGS.find((one) => named.includes(one)) ?? null;
}

/** The bytes, compressed. */
export function compressAs(encoding: Encoding, bytes: Buffer): Promise<Buffer> {
  return MAKE[encoding](bytes);
}
