import chardet from "chardet";
import iconv from "iconv-lite";
import { Unreadable } from "./draft";

/** Control characters that no text has: their share tells a binary file. */
const CONTROLS = /[\0-\u0008\u000e-\u001a\u001c-\u001f]/g;
const MOST_CONTROLS = 0.02;
const LOOKED_AT = 65_536;
/** What is UTF-8 but for some bytes has so many letters outside ASCII for each of them; no older set looks like it. */
const LETTERS_A_STRAY = 2;

/**
 * The text of a file in whatever character set it was written: by its byte order mark, else UTF-8 where it is that, but for some bytes
 * (each becomes one sign), else UTF-16 where every other byte is zero, else the older set that it declares, else the likeliest. Line ends become
 * `\n`.
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
export function decodeText(bytes: Uint8Array, declared = ""): string {
  const text = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), declared);
  const sample = text.slice(0, LOOKED_AT);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  if (sample.length > 0 && controls / sample.length > MOST_CONTROLS)
    throw new Unreadable("It is not a text but binary data.");
  return text.replace(/^\ufeff/, "");
}

function decode(bytes: Buffer, declared: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, "utf-16be");
  const wide = toWideCharset(bytes);
  if (wide !== null) return iconv.decode(bytes, wide);
  const isShifted = /^(?:iso-2022|hz-)/i.test(declared); // Sets that write all they have in ASCII.
  return (
    (isShifted ? null : decodeUtf8(bytes)) ??
    decodeAs(bytes, declared) ??
    iconv.decode(bytes, toOlderCharset(bytes))
  );
}

/** Null where it is another set: where bytes that cannot be in UTF-8 are more than strays. */
function decodeUtf8(bytes: Buffer): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const strays = text.match(/\ufffd/g)?.length ?? 0;
  if (strays === 0) return text;
  const letters = (text.match(/[^\0-\u007f]/g)?.length ?? 0) - strays;
  return letters >= LETTERS_A_STRAY * strays ? text : null;
}

/** In a declared older set, by the names that browsers know it by; null where it is unknown, or is UTF-8, which would have shown. */
function decodeAs(bytes: Buffer, declared: string): string | null {
  const name = toCharsetName(declared);
  if (name === null || name.startsWith("utf-")) return null;
  return iconv.encodingExists(name) ? iconv.decode(bytes, name) : new TextDecoder(name).decode(bytes);
}

function toCharsetName(declared: string): string | null {
  try {
    return new TextDecoder(declared.trim()).encoding;
  } catch {
    return null; // A page may declare anything.
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
