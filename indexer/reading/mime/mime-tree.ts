import PostalMime, { decodeWords } from "postal-mime";
import { Unreadable } from "../draft/draft";

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

/** What the parser makes of a message while it puts text together: the tree with bytes, which its types leave out. */
type Node = {
  readonly contentType: { readonly parsed: Structured; readonly multipart: string | false };
  readonly contentDisposition: { readonly parsed: Structured };
  readonly contentId?: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly content: ArrayBuffer | null;
  readonly childNodes: readonly Node[];
};

type Structured = { readonly value: string; readonly params: Readonly<Record<string, string>> };

/**
 * A message as the tree of its parts. Mails inside it are parts without parts: their bytes are messages of their own.
 *
 * @throws Unreadable when it is built too deep or its heads are too long.
 */
export async function readMimeTree(bytes: Uint8Array): Promise<MimePart> {
  const parser = new PostalMime({ maxRfc822NestingDepth: 0 });
  try {
    await parser.parse(bytes);
  } catch (error) {
    throw new Unreadable(`It is no mail that can be taken apart (${toMessage(error)}).`);
  }
  return toPart((parser as unknown as { readonly root: Node }).root);
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function toPart(node: Node): MimePart {
  const { parsed } = node.contentType;
  const name = node.contentDisposition.parsed.params.filename || parsed.params.name || "";
  return {
    type: parsed.value || "text/plain",
    parameters: parsed.params,
    disposition: node.contentDisposition.parsed.value,
    name: decodeWords(name).trim(),
    id: (node.contentId ?? "").trim().replace(/^<|>$/g, ""),
    headers: node.headers,
    content: node.content === null ? new Uint8Array(0) : new Uint8Array(node.content),
    parts: node.childNodes.map(toPart),
  };
}

/** The value of a part's first header of a name in lower case; empty where it has none. */
export function toHeader({ headers }: MimePart, name: string): string {
  return headers.find(({ key }) => key === name)?.value.trim() ?? "";
}
