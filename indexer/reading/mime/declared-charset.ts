/** A declaration stands at the beginning of a file. */
const LOOKED_AT = 4_096;
const IN_XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i;
const IN_META = /<meta\b[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/** The character set that a piece of HTML or XML tells inside: in an XML declaration or a meta element; empty where it tells none. */
export function readDeclaredCharset(bytes: Uint8Array, type: string): string {
  if (!/html|xml/.test(type)) return "";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  const declared = IN_XML.exec(head)?.[1] ?? IN_META.exec(head)?.[1] ?? "";
  return /^utf-?16|^ucs|^iso-10646/i.test(declared) ? "utf-8" : declared; // What could be read so far has one byte a letter.
}
