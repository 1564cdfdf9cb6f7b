/** Where a page says its character set, if it does. */
const LOOKED_AT = 2_048;

/** A page's bytes as text, in the character set that it declares, else as UTF-8: what cannot be read is shown as such. */
export function toHtmlText(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  const declared = /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  const utf8 = toDecoded(bytes, "utf-8", true);
  return utf8 ?? toDecoded(bytes, declared, false) ?? new TextDecoder().decode(bytes);
}

function toDecoded(bytes: Uint8Array, charset: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return null; // An unknown character set, or bytes that are none of it: the next is tried.
  }
}
