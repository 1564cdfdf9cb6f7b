import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const KNOWLEDGE = join(dirname(fileURLToPath(import.meta.url)), "..");
const NEWLINE = 10;
const GZIP = 0x1f;

/** A file of `knowledge/` (`actors/names.bin`) that begins with one line of JSON and goes on in bytes. Read once, by whoever needs it first. */
export function readWeights(file: string): { readonly head: unknown; readonly body: Uint8Array } {
  const raw = readFileSync(join(KNOWLEDGE, file));
  const bytes = raw[0] === GZIP ? gunzipSync(raw) : raw;
  const cut = bytes.indexOf(NEWLINE);
  return { head: JSON.parse(bytes.toString("utf8", 0, cut)), body: new Uint8Array(bytes.subarray(cut + 1)) };
}
