import { isCompoundFile, toStreamNames } from "./draft/ole-streams";
import { toZipNames } from "./draft/zip-names";

/** The formats that bytes tell whatever a file is called. */
export type FormatOfBytes = "pdf" | "rtf" | "html" | "json" | ZippedFormat | "old-office";
type ZippedFormat = "docx" | "pptx" | "xlsx" | "odt" | "odp" | "ods" | "epub";

/** What stands at the head of a text, after blanks, comments and declarations. */
const HEADS: readonly (readonly [RegExp, FormatOfBytes])[] = [
  [/^%PDF-/, "pdf"],
  [/^\{\\rtf/, "rtf"],
  [/^(?:<!doctype html|<html[\s>])/i, "html"],
  [/^window\.YTD\.\w/, "json"],
];
/** Files that only one kind of package has. */
const MAIN_PARTS: readonly (readonly [RegExp, ZippedFormat])[] = [
  [/^word\/(?:document|document\d+)\.xml$/, "docx"],
  [/^ppt\/presentation\.xml$/, "pptx"],
  [/^xl\/workbook\.xml$/, "xlsx"],
];
/** What a package's first file `mimetype`, which is not compressed, says. */
const MIME_TYPES: readonly (readonly [RegExp, ZippedFormat])[] = [
  [/^application\/epub\+zip/, "epub"],
  [/^application\/vnd\.oasis\.opendocument\.text/, "odt"],
  [/^application\/vnd\.oasis\.opendocument\.presentation/, "odp"],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, "ods"],
];
const OFFICE_STREAMS = ["EncryptedPackage", "WordDocument", "Workbook", "Book", "PowerPoint Document"];
const LOOKED_AT = 4_096;

/** The format that the bytes of a file tell by themselves; null where they may be anything. */
export function findFormatOfBytes(bytes: Uint8Array): FormatOfBytes | null {
  if (isZip(bytes)) return findZipped(bytes);
  if (isCompoundFile(bytes)) {
    const names = toStreamNames(bytes);
    return OFFICE_STREAMS.some((name) => names.has(name)) ? "old-office" : null;
  }
  const head = toHead(bytes);
  return HEADS.find(([form]) => form.test(head))?.[1] ?? null;
}

/** Whether the head of a file is that of a kind whose format the whole of it tells. */
export function isTellingWhole(head: Uint8Array): boolean {
  return isZip(head) || isCompoundFile(head);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function findZipped(bytes: Uint8Array): ZippedFormat | null {
  const first = toLatin(bytes.subarray(0, 200));
  const type = first.startsWith("mimetype", 30) ? first.slice(38) : "";
  const typed = MIME_TYPES.find(([form]) => form.test(type));
  if (typed !== undefined) return typed[1];
  const names = toZipNames(bytes);
  if (!names.includes("[Content_Types].xml")) return null;
  return MAIN_PARTS.find(([form]) => names.some((name) => form.test(name)))?.[1] ?? null;
}

/** The head of a text without its byte order mark, what declares it and blanks; every other byte of UTF-16 is no sign. */
function toHead(bytes: Uint8Array): string {
  const text = toLatin(bytes.subarray(0, LOOKED_AT)).replace(/\0/g, "");
  return text.replace(/^(?:ï»¿|ÿþ|þÿ)?\s*(?:(?:<\?[^>]*\?>|<!--[^>]*-->)\s*)*/, "");
}

function toLatin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
