import type { Drafts, FilePart } from "../draft/draft";
import { toPartPath, toPathKeeper } from "../draft/part-paths";
import { toPageBytes } from "../mime/page-bytes";
import { toContent, toHttpResponse } from "./http-response";
import { readWarcRecords, type WarcRecord } from "./warc-records";

const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** A web archive: each page that a server gave is a part, with its address; what it redirected, refused, or shows pages with is not. */
export function readWarc(bytes: Uint8Array): Drafts {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { drafts: [], problems: [], parts: toParts(archive) };
}

function* toParts(archive: Buffer): Generator<FilePart> {
  const toUnique = toPathKeeper();
  for (const record of readWarcRecords(archive)) {
    const page = toPage(record);
    if (page !== null) yield { ...page, path: toUnique(page.path) };
  }
}

/** Null where it is no page. */
function toPage({ head, block }: WarcRecord): FilePart | null {
  const url = (head.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  const path = toPagePath(url);
  if (path === null) return null;
  const captured = head.get("warc-date");
  const known = { url, ...(captured === undefined ? {} : { details: { captured } }) };
  const shown = { path, size: block.length, known };
  if (head.get("warc-type") === "resource")
    return PAGE.test(head.get("content-type") ?? "") ? { ...shown, open: () => block } : null;
  const response = head.get("warc-type") === "response" ? toHttpResponse(block) : null;
  const type = response?.head.get("content-type") ?? "";
  if (response?.status !== 200 || !PAGE.test(type)) return null;
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1] ?? "";
  return { ...shown, open: () => toPageBytes(toContent(response), charset) };
}

/** An address of the web as a path: host, path and query, with the ending of a page. Null where it is none. */
function toPagePath(address: string): string | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const { hostname, pathname, search } = new URL(address);
  const path = toPartPath(`${hostname}${pathname}${search.replaceAll("/", "_")}`);
  if (/\.x?html?$/i.test(path)) return path;
  return `${path}${pathname.endsWith("/") && search === "" ? "/index" : ""}.html`;
}
