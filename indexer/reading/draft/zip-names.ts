const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end of an archive is followed by a comment at most. */
const LONGEST_COMMENT = 65_557;
/** An archive with more files is no document. */
const MOST_NAMES = 20_000;

/** The names of the files in a zip archive, as its directory lists them; empty where it is none or has no directory. */
export function toZipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < MOST_NAMES && at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true);
    names.push(toName(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}

function toName(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
