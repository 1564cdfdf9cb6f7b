import { Unreadable } from "../draft/draft";

/** A record of a web archive: its head, names in lower case, and its bytes. */
export type WarcRecord = { readonly head: Heads; readonly block: Buffer };

/** Header lines by name in lower case; of several of one name the first. */
export type Heads = ReadonlyMap<string, string>;

const HEAD_END = "\r\n\r\n";
const VERSION = "WARC/";

/**
 * The records of a web archive, in their order.
 *
 * @throws Unreadable where it is damaged or cut off; the records above that place have been given.
 */
export function* readWarcRecords(archive: Buffer): Generator<WarcRecord> {
  let at = skipLineEnds(archive, 0);
  if (at >= archive.length) throw new Unreadable("It is no web archive: there is no record in it.");
  while (at < archive.length) {
    const headEnd = archive.indexOf(HEAD_END, at);
    if (archive.toString("latin1", at, at + VERSION.length) !== VERSION || headEnd < 0)
      throw new Unreadable("The archive is damaged or cut off: a record begins where none can.");
    const head = toHeads(archive.toString("utf8", at, headEnd));
    const start = headEnd + HEAD_END.length;
    const end = start + Number(head.get("content-length") ?? Number.NaN);
    if (!(end >= start && end <= archive.length))
      throw new Unreadable("The archive is damaged or cut off inside of a record.");
    yield { head, block: archive.subarray(start, end) };
    at = skipLineEnds(archive, end);
  }
}

/** The headers below the first line of a head; a line that begins with a blank goes on from the one above. */
export function toHeads(text: string): Heads {
  const heads = new Map<string, string>();
  for (const line of text
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== "" && !heads.has(name)) heads.set(name, line.slice(colon + 1).trim());
  }
  return heads;
}

function skipLineEnds(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1;
  return at;
}
