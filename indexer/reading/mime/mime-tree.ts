import PostalMime, { decodeWords } from "postal-mime";
import { Unreadable } from "../draft/draft";
import { splitHead, splitParts } from "./split-parts";
import { toDecoded } from "./transfer-encoding";

/** A part of a MIME message, and the parts that it holds. */
export type MimePart = {
  /** As `text/html`, lower case. */
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** `attachment`, `inline` or something else, lower case; empty where it says nothing. */
  readonly disposition: string;
  /** The name that it has as a file; empty where it has none. */
  readonly name: string;
  /** Content-ID without its brackets; empty where it has none. */
  readonly id: string;
  /** Its headers, names in lower case, unfolded, else as written. */
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  /** Its bytes, freed of their transfer encoding. */
  readonly content: Uint8Array;
  readonly parts: readonly MimePart[];
};

/** What the parser of heads finds in one, beyond what its types say. */
type Head = {
  readonly contentType: { readonly parsed: Structured };
  readonly contentDisposition: { readonly parsed: Structured };
  readonly contentTransferEncoding: { readonly encoding: string };
  readonly contentId?: string;
  readonly headers: MimePart["headers"];
};

type Structured = { readonly value: string; readonly params: Readonly<Record<string, string>> };

/** Parts lie so deep in others. */
const DEEPEST = 60;

/**
 * A message as the tree of its parts. Mails inside it are parts without parts: their bytes are messages of their own. One of several
 * parts that holds none is a text.
 *
 * @throws Unreadable when its heads are too long.
 */
export async function readMimeTree(bytes: Uint8Array): Promise<MimePart> {
  return readPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), "text/plain", 0);
}

async function readPart(bytes: Buffer, usualType: string, depth: number): Promise<MimePart> {
  const { head, body } = splitHead(bytes);
  const parsed = await readHead(head);
  const type = parsed.contentType.parsed;
  const own = hasType(parsed) ? type.value : usualType;
  const isSeveral = own.startsWith("multipart/") && depth < DEEPEST;
  const pieces = isSeveral ? splitParts(body, type.params.boundary || " ") : [];
  const inner = own === "multipart/digest" ? "message/rfc822" : "text/plain";
  const parts: MimePart[] = [];
  for (const piece of pieces) if (piece.length > 0) parts.push(await readPart(piece, inner, depth + 1));
  return {
    type: isSeveral && parts.length === 0 ? "text/plain" : own,
    parameters: type.params,
    disposition: parsed.contentDisposition.parsed.value,
    name: decodeWords(parsed.contentDisposition.parsed.params.filename || type.params.name || "").trim(),
    id: (parsed.contentId ?? "").trim().replace(/^<|>$/g, ""),
    headers: parsed.headers,
    content: parts.length > 0 ? new Uint8Array(0) : toDecoded(body, parsed.contentTransferEncoding.encoding),
    parts,
  };
}

function hasType({ headers, contentType }: Head): boolean {
  return contentType.parsed.value.includes("/") && headers.some(({ key }) => key === "content-type");
}

/** The parser reads whole messages; of one that is a head alone it reads no body. */
async function readHead(head: Buffer): Promise<Head> {
  const parser = new PostalMime();
  try {
    await parser.parse(head);
  } catch (error) {
    throw new Unreadable(`It is no mail that can be taken apart (${toMessage(error)}).`);
  }
  return (parser as unknown as { readonly root: Head }).root;
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The value of a part's first header of a name in lower case; empty where it has none. */
export function toHeader({ headers }: MimePart, name: string): string {
  return headers.find(({ key }) => key === name)?.value.trim() ?? "";
}
