/** The kinds of file that are read. */
const FORMATS = [
  "markdown",
  "text",
  "html",
  "pdf",
  "mail",
  "json",
  "json-lines",
  "msg",
  "mbox",
  "zip",
  "tar",
  "gzip",
  "mhtml",
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
  jsonl: "json-lines",
  ndjson: "json-lines",
  eml: "mail",
  emlx: "mail",
  msg: "msg",
  mbox: "mbox",
  mbx: "mbox",
  zip: "zip",
  tar: "tar",
  tgz: "gzip",
  gz: "gzip",
  mht: "mhtml",
  mhtml: "mhtml",
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

/** What Outlook's mails begin with. */
const COMPOUND = "\xd0\xcf\x11\xe0";
/** Where a zip archive has the name of its first file. */
const NAME_AT = 30;

/** What stands at a place of files of a format, whatever they are called. */
const SIGNATURES: readonly (readonly [format: Format, at: number, signature: string])[] = [
  ["pdf", 0, "%PDF-"],
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

/** The format of a file's bytes, else the one that its ending tells; null where it is none that is read. */
export function findFormat(bytes: Uint8Array, name: string): Format | null {
  const named = toFormatOfName(name);
  if (named === "msg" && !hasAt(bytes, 0, COMPOUND)) return "mail"; // Other programs give their mails this ending too.
  const found = SIGNATURES.find(([, at, signature]) => hasAt(bytes, at, signature));
  if (found === undefined || (found[0] === "zip" && isPackedDocument(bytes))) return named;
  return found[0];
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
