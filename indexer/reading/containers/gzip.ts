import { constants, gunzipSync } from "node:zlib";
import { isCode } from "@/system/files";
import { type Drafts, Unreadable } from "../draft/draft";
import { toPartOfBytes } from "../draft/part-paths";
import { LARGEST_CONTAINER } from "./limits";
import { readTar } from "./tar";
import { readWarc } from "./warc";

/** A gzip file: the archive in it, else the one file in it, which is a part. Of one that is cut off what there is of it. */
export function readGzip(bytes: Uint8Array, name: string): Drafts | Promise<Drafts> {
  const { content, isWhole } = unpack(bytes);
  const problems = isWhole ? [] : [{ line: null, reason: "It is cut off: its end is missing." }];
  const inner = toInnerName(name);
  if (/\.warc$/i.test(inner) || hasAt(content, 0, "WARC/")) return readWarc(content);
  if (/\.tar$/i.test(inner) || hasAt(content, 257, "ustar")) return { ...readTar(content), problems };
  return { drafts: [], problems, parts: [toPartOfBytes(inner, content)] };
}

function unpack(bytes: Uint8Array): { readonly content: Buffer; readonly isWhole: boolean } {
  const options = { maxOutputLength: LARGEST_CONTAINER };
  try {
    return { content: gunzipSync(bytes, options), isWhole: true };
  } catch (error) {
    if (isCode(error, "ERR_BUFFER_TOO_LARGE"))
      throw new Unreadable(`Unpacked it is larger than ${LARGEST_CONTAINER / 1024 ** 2} MB. Split it.`);
    return { content: unpackStart(bytes, options), isWhole: false };
  }
}

function unpackStart(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Buffer {
  try {
    return gunzipSync(bytes, { ...options, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    throw new Unreadable("It is damaged: it cannot be unpacked.");
  }
}

/** The name of what is in a file: `a.tgz` holds `a.tar`. */
function toInnerName(name: string): string {
  const last = name.split("/").at(-1) ?? name;
  return last.replace(/\.tgz$/i, ".tar").replace(/\.gz$/i, "") || "content";
}

function hasAt(bytes: Uint8Array, at: number, signature: string): boolean {
  return [...signature].every((character, place) => bytes[at + place] === character.charCodeAt(0));
}
