import type { WARCRecord } from "warcio";
import { type Drafts, type FilePart, Unreadable } from "../draft/draft";
import { toPartOfBytes, toPartPath, toPathKeeper } from "../draft/part-paths";
import { toPageBytes } from "../mime/page-bytes";
import { LARGEST_FILE } from "./limits";

const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** A web archive: each page that a server gave is a part, with its address; what it redirected, refused, or shows pages with is not. */
export function readWarc(bytes: Uint8Array): Drafts {
  return { drafts: [], problems: [], parts: toParts(bytes) };
}

async function* toParts(bytes: Uint8Array): AsyncGenerator<FilePart> {
  const { WARCParser } = await import("warcio");
  const toUnique = toPathKeeper();
  let records = 0;
  try {
    for await (const record of WARCParser.iterRecords([bytes])) {
      records += 1;
      const page = isPage(record) ? await toPage(record) : null;
      if (page !== null) yield { ...page, path: toUnique(page.path) };
    }
  } catch (error) {
    throw new Unreadable(
      `The archive is damaged or cut off (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  if (records === 0) throw new Unreadable("It is no web archive: there is no record in it.");
}

function isPage({ warcType, warcTargetURI, warcContentType, httpHeaders }: WARCRecord): boolean {
  if (!/^https?:/i.test(warcTargetURI ?? "")) return false;
  if (warcType === "resource") return PAGE.test(warcContentType ?? "");
  const isGiven = warcType === "response" && Number(httpHeaders?.statusCode) === 200;
  return isGiven && PAGE.test(httpHeaders?.headers.get("content-type") ?? "");
}

async function toPage(record: WARCRecord): Promise<FilePart> {
  const url = record.warcTargetURI ?? "";
  const path = toPagePath(url);
  const captured = record.warcDate ?? "";
  const details: Record<string, string> = captured === "" ? {} : { captured };
  const known = { url, details };
  const type = record.httpHeaders?.headers.get("content-type") ?? "";
  const bytes = await readContent(record);
  if (bytes === null)
    return {
      path,
      size: 0,
      open: () => {
        throw new Unreadable(`It is larger than ${LARGEST_FILE / 1024 ** 2} MB.`);
      },
    };
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1] ?? "";
  return { ...toPartOfBytes(path, bytes, { known }), open: () => toPageBytes(bytes, charset) };
}

/** Null where there is more than a page can be. */
async function readContent(record: WARCRecord): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record.contentReader) {
    size += chunk.length;
    if (size > LARGEST_FILE) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** An address as a path: host, path and query, with the ending of a page. */
function toPagePath(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  const path = toPartPath(`${hostname}${pathname}${search.replaceAll("/", "_")}`);
  return /\.x?html?$/i.test(path)
    ? path
    : `${path}${pathname.endsWith("/") && search === "" ? "/index" : ""}.html`;
}
