const EQUALS = 0x3d;
const CARRIAGE = 0x0d;
const LINE_END = 0x0a;

/** Bytes freed of the encoding that a mail carries them in; as they are where it is none that changes them. */
export function toDecoded(bytes: Buffer, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return fromBase64(bytes);
  return /quoted-printable/i.test(encoding) ? fromQuotedPrintable(bytes) : bytes;
}

/** Some programs end every line as if it were the last: what stands between the marks of an end is decoded by itself. */
function fromBase64(bytes: Buffer): Uint8Array {
  const pieces = bytes
    .toString("latin1")
    .replace(/[^A-Za-z0-9+/=]+/g, "")
    .split(/=+/);
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece, "base64")));
}

function fromQuotedPrintable(bytes: Buffer): Uint8Array {
  const decoded = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const code = byte === EQUALS ? toCode(bytes, at) : null;
    if (code === "line") at = bytes.indexOf(LINE_END, at);
    else {
      decoded[length] = code ?? byte;
      length += 1;
      if (code !== null) at += 2;
    }
  }
  return decoded.subarray(0, length);
}

/** The byte that two digits name, or the end of a line that goes on in the next; null where it is neither. */
function toCode(bytes: Buffer, at: number): number | "line" | null {
  const next = bytes.toString("latin1", at + 1, at + 3);
  if (/^[0-9a-f]{2}$/i.test(next)) return Number.parseInt(next, 16);
  let end = at + 1;
  while (bytes[end] === 0x20 || bytes[end] === 0x09 || bytes[end] === CARRIAGE) end += 1;
  return bytes[end] === LINE_END ? "line" : null;
}
