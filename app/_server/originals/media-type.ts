/** What the bytes of a file begin with, by media type; where they say nothing, its ending does. */
const SIGNATURES: readonly (readonly [type: string, pattern: RegExp])[] = [
  ["application/pdf", /^[\s\S]{0,1000}?%PDF-\d/],
  ["image/png", /^\x89PNG\r\n\x1a\n/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/gif", /^GIF8[79]a/],
  ["image/webp", /^RIFF[\s\S]{4}WEBPVP8/],
  ["image/bmp", /^BM[\s\S]{4}\0\0\0\0/],
];
const PAGE = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype html|html|head|body)[\s>]/i;

/** Texts and mails may begin as a web page does. */
const PAGELIKE = /\.(?:md|markdown|eml|emlx|msg|mht|mhtml|mbox|mbx)$/i;
const PAGE_NAME = /\.x?html?$/i;

/** So many bytes of a file say what it is. */
export const TYPED_BY = 1_024;

/** Where nothing says what a file is. */
export const BYTES = "application/octet-stream";

/** The media type of a file by its first bytes and its name, of the kinds that browsers show; any other is but bytes. */
export function toMediaType(head: Uint8Array, name: string): string {
  const start = Buffer.from(head.subarray(0, TYPED_BY)).toString("latin1");
  const found = SIGNATURES.find(([, pattern]) => pattern.test(start));
  if (found !== undefined) return found[0];
  return PAGE_NAME.test(name) || (PAGE.test(start) && !PAGELIKE.test(name)) ? "text/html" : BYTES;
}

/** How an original can be shown in a page: as a page without scripts, with its pages, or as a picture. */
export type ShownAs = "html" | "pdf" | "picture";

/** Larger pages of the web are only taken away, in bytes: the site takes them apart while others wait. */
const LARGEST_PAGE = 4 * 1024 * 1024;

/** How a file of a media type and a size in bytes is shown; null where it is not. */
export function toShownAs(type: string, size: number): ShownAs | null {
  if (type === "text/html") return size > LARGEST_PAGE ? null : "html";
  if (type === "application/pdf") return "pdf";
  return type.startsWith("image/") ? "picture" : null;
}
