import { findFormatOfBytes } from "./format-of-bytes";

/** The kinds of file that are read. */
const FORMATS = [
  "markdown",
  "text",
  "html",
  "pdf",
  "mail",
  "json",
  "json-lines",
  "table",
  "docx",
  "odt",
  "rtf",
  "epub",
  "pptx",
  "odp",
  "xlsx",
  "ods",
  "old-office",
] as const;

export type Format = (typeof FORMATS)[number];

const FORMAT_OF_ENDING: Readonly<Record<string, Format>> = {
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  pdf: "pdf",
  eml: "mail",
  json: "json",
  jsonld: "json",
  jsonl: "json-lines",
  ndjson: "json-lines",
  csv: "table",
  tsv: "table",
  tab: "table",
  docx: "docx",
  docm: "docx",
  dotx: "docx",
  odt: "odt",
  ott: "odt",
  rtf: "rtf",
  epub: "epub",
  pptx: "pptx",
  ppsx: "pptx",
  odp: "odp",
  xlsx: "xlsx",
  xlsm: "xlsx",
  ods: "ods",
};

/** The format that a file's ending tells; null where it tells none that is read. */
export function toFormatOfName(name: string): Format | null {
  const ending = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(FORMAT_OF_ENDING, ending) ? (FORMAT_OF_ENDING[ending] ?? null) : null;
}

/**
 * The format of a file's bytes, else the one that its ending tells; null where it is none that is read. A mail or Markdown may begin
 * as a page does.
 */
export function findFormat(bytes: Uint8Array, name: string): Format | null {
  const named = toFormatOfName(name);
  const found = findFormatOfBytes(bytes);
  if (found === "html" && (named === "markdown" || named === "mail")) return named;
  return found ?? named;
}
