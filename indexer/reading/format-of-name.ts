/** The kinds of file that are read. */
const FORMATS = [
  "markdown",
  "text",
  "html",
  "pdf",
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
  "mail",
  "msg",
  "mhtml",
  "mbox",
  "zip",
  "tar",
  "gzip",
  "warc",
  "picture",
  "tiff",
] as const;

export type Format = (typeof FORMATS)[number];

const CONTAINERS: ReadonlySet<Format> = new Set(["mbox", "zip", "tar", "gzip", "warc"]);

const FORMAT_OF_ENDING: Readonly<Record<string, Format>> = {
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  pdf: "pdf",
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
  eml: "mail",
  emlx: "mail",
  msg: "msg",
  mht: "mhtml",
  mhtml: "mhtml",
  mbox: "mbox",
  mbx: "mbox",
  zip: "zip",
  tar: "tar",
  tgz: "gzip",
  gz: "gzip",
  warc: "warc",
  png: "picture",
  jpg: "picture",
  jpeg: "picture",
  gif: "picture",
  webp: "picture",
  bmp: "picture",
  tif: "tiff",
  tiff: "tiff",
};

/** Whether a file of a format does nothing but hold others. */
export function isContainer(format: Format): boolean {
  return CONTAINERS.has(format);
}

/** The format that a file's ending tells; null where it tells none that is read. */
export function toFormatOfName(name: string): Format | null {
  const ending = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(FORMAT_OF_ENDING, ending) ? (FORMAT_OF_ENDING[ending] ?? null) : null;
}
