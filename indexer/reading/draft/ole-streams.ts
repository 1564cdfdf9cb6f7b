/** What compound files begin with: older files of Office, locked ones, mails of Outlook. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;

/** Whether bytes are a compound file (OLE). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** The names of the streams of a compound file, as its directory lists them. */
export function toStreamNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const name = toEntryName(bytes, at);
    if (name !== null) names.add(name);
  }
  return names;
}

/** Entries lie at multiples of 128: a name in UTF-16, its length in bytes with the zero that ends it, and a kind. */
function toEntryName(bytes: Uint8Array, at: number): string | null {
  const length = (bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256;
  const kind = bytes[at + 66] ?? 0;
  if (length < 4 || length > 64 || length % 2 === 1 || (kind !== 1 && kind !== 2 && kind !== 5)) return null;
  return new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length - 2));
}
