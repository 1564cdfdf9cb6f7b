import chardet from "chardet";
import iconv from "iconv-lite";
import { Unreadable } from "./draft";

/** Control characters that no text has: their share tells a binary file. */
const CONTROLS = /[\0-\u0008\u000e-\u001a\u001c-\u001f]/g;
const MOST_CONTROLS = 0.02;
const LOOKED_AT = 65_536;

/**
 * The text of a file in whatever character set it was written: in that which it declares, where it declares a known one;
 * else by its byte order mark, else UTF-8 where it is valid, else UTF-16 where every other byte is zero, else the
 * likeliest of the older sets. Line ends become `\n`.
 *
 * @throws Unreadable when it is no text.
 */
export function toText(bytes: Uint8Array, declared?: string): string {
  return toPlainCharacters(decodeText(bytes, declared));
}

/**
 * The characters of a file as they are written, in whatever character set, as `toText` finds it; without the byte order mark.
 *
 * @throws Unreadable when it is no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text =
    (declared === undefined ? null : decodeAs(bytes, declared)) ??
    decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const sample = text.slice(0, LOOKED_AT);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  if (sample.length > 0 && controls / sample.length > MOST_CONTROLS)
    throw new Unreadable("It is not a text but binary data.");
  return text.replace(/^\ufeff/, "");
}

/** Null where the character set is unknown. */
function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, "utf-16be");
  const wide = toWideCharset(bytes);
  if (wide !== null) return iconv.decode(bytes, wide);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, toOlderCharset(bytes));
  }
}

/** UTF-16 without a mark: Latin text has a zero in every other byte. */
function toWideCharset(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  if (half < 4) return null;
  if ((zeros[1] ?? 0) > half * 0.4 && (zeros[0] ?? 0) < half * 0.1) return "utf-16le";
  return (zeros[0] ?? 0) > half * 0.4 && (zeros[1] ?? 0) < half * 0.1 ? "utf-16be" : null;
}

function toOlderCharset(bytes: Buffer): string {
  const guess = chardet.detect(bytes.subarray(0, LOOKED_AT));
  const usable = guess !== null && guess !== "UTF-8" && guess !== "ASCII" && iconv.encodingExists(guess);
  return usable && guess !== "ISO-8859-1" ? guess : "windows-1252";
}

/** Text as every folder expects it: `\n`, NFC, no control or private-use characters, no lone surrogates. */
export function toPlainCharacters(text: string): string {
  return text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?|[\u2028\u0085]/g, "\n")
    .replace(/\u2029/g, "\n\n")
    .toWellFormed()
    .replace(/[\0-\u0008\u000b-\u001f\u007f-\u009f]|\p{Co}|\ufeff/gu, (character) =>
      character === "\f" ? "\n\n" : "",
    )
    .normalize("NFC");
}
