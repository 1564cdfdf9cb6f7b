/** The kinds of file that are read. */
const FORMATS = ["markdown", "text", "html", "pdf", "mail", "json", "json-lines"] as const;

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
  jsonl: "json-lines",
  ndjson: "json-lines",
};

/** The format that a file's ending tells; null where it tells none that is read. */
export function toFormatOfName(name: string): Format | null {
  const ending = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(FORMAT_OF_ENDING, ending) ? (FORMAT_OF_ENDING[ending] ?? null) : null;
}

/** The format of a file's bytes, else the one that its ending tells; null where it is none that is read. */
export function findFormat(bytes: Uint8Array, name: string): Format | null {
  if (startsWith(bytes, "%PDF-")) return "pdf";
  return toFormatOfName(name);
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((character, at) => bytes[at] === character.charCodeAt(0));
}
