import { readDeclaredCharset } from "./declared-charset";
import { toTextOfBytes } from "./part-text";

/**
 * The bytes of a web page that came with a character set beside it: as they are where they tell their own or are UTF-8, else in UTF-8.
 *
 * @throws Unreadable when it is no text.
 */
export function toPageBytes(bytes: Uint8Array, charset: string): Uint8Array {
  if (charset === "" || readDeclaredCharset(bytes, "text/html") !== "" || isUtf8(bytes)) return bytes;
  return new TextEncoder().encode(toTextOfBytes(bytes, [charset]));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
