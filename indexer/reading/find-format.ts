import { isCompoundFile, toStreamNames } from "./draft/ole-streams";
import { findFormatOfBytes } from "./format-of-bytes";
import { type Format, toFormatOfName } from "./format-of-name";

/** Where a zip archive has the name of its first file. */
const NAME_AT = 30;

/** What stands at a place of files that hold others, whatever they are called. */
const SIGNATURES: readonly (readonly [format: Format, at: number, signature: string])[] = [
  ["zip", 0, "PK\x03\x04"],
  ["zip", 0, "PK\x05\x06"],
  ["gzip", 0, "\x1f\x8b"],
  ["tar", 257, "ustar"],
  ["warc", 0, "WARC/1."],
  ["warc", 0, "WARC/0."],
  ["picture", 0, "\x89PNG\r\n\x1a\n"],
  ["picture", 0, "\xff\xd8\xff"],
  ["picture", 0, "GIF87a"],
  ["picture", 0, "GIF89a"],
  ["picture", 8, "WEBPVP8"],
  ["tiff", 0, "II*\0"],
  ["tiff", 0, "MM\0*"],
];

/** Texts that may begin as a web page does. */
const PAGELIKE: ReadonlySet<Format | null> = new Set(["markdown", "mail", "mhtml", "mbox", "msg"]);

/** The format of a file's bytes, else the one that its ending tells; null where it is none that is read. */
export function findFormat(bytes: Uint8Array, name: string): Format | null {
  const named = toFormatOfName(name);
  const found = findFormatOfBytes(bytes);
  if (found === "html" && PAGELIKE.has(named)) return named;
  if (found !== null) return found;
  if (isOutlookMail(bytes)) return "msg";
  if (named === "msg") return "mail"; // Other programs give their mails this ending too.
  if (named === null && isMailbox(bytes)) return "mbox";
  const holder = SIGNATURES.find(([, at, signature]) => hasAt(bytes, at, signature));
  if (holder === undefined || (holder[0] === "zip" && isPackedDocument(bytes))) return named;
  return holder[0];
}

function isOutlookMail(bytes: Uint8Array): boolean {
  return isCompoundFile(bytes) && toStreamNames(bytes).has("__properties_version1.0");
}

/** Thunderbird and others keep mailboxes without an ending. */
function isMailbox(bytes: Uint8Array): boolean {
  const [first = "", second = ""] = new TextDecoder("latin1").decode(bytes.subarray(0, 500)).split("\n", 2);
  return /^From .*\d:\d{2}.*\d{4}|^From -? *\r?$/.test(first) && /^[A-Za-z-]+:/.test(second);
}

/** Documents and programs that are zip archives themselves begin with one of these files. */
const FIRST_FILES = [
  "[Content_Types].xml",
  "mimetype",
  "_rels/",
  "docProps/",
  "word/",
  "xl/",
  "ppt/",
  "META-INF/",
];

function isPackedDocument(bytes: Uint8Array): boolean {
  return FIRST_FILES.some((first) => hasAt(bytes, NAME_AT, first));
}

function hasAt(bytes: Uint8Array, at: number, signature: string): boolean {
  return [...signature].every((character, place) => bytes[at + place] === character.charCodeAt(0));
}
