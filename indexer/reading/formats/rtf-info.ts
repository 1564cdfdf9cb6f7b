import iconv from "iconv-lite";
import type { Draft } from "../draft/draft";

/** The head of a file, where its properties stand. */
const LOOKED_AT = 262_144;

/** Title and author of the properties of a rich text file (RTF). */
export function readRtfInfo(bytes: Uint8Array): Pick<Draft, "title" | "authors" | "publisher" | "published"> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  const start = head.indexOf("{\\info");
  if (start < 0) return {};
  const info = toGroup(head, start);
  const charset = `windows-${/\\ansicpg(\d+)/.exec(head)?.[1] ?? "1252"}`;
  const author = toProperty(info, "author", charset);
  return {
    title: toProperty(info, "title", charset),
    ...(author === undefined ? {} : { authors: [author] }),
  };
}

function toProperty(info: string, name: string, charset: string): string | undefined {
  const start = info.search(new RegExp(`\\{(?:\\\\\\*)?\\\\${name}[\\s\\\\{]`));
  if (start < 0) return undefined;
  const group = toGroup(info, start)
    .slice(1, -1)
    .replace(/^(?:\\\*)?\\[a-z]+ ?/, "");
  return toText(group, charset) || undefined;
}

/** From a brace to the one that closes it. */
function toGroup(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\\") at += 1;
    else if (sign === "{") depth += 1;
    else if (sign === "}" && --depth === 0) return text.slice(start, at + 1);
  }
  return text.slice(start);
}

/** Letters stand as they are, as bytes of the character set (`\'fc`) or by their number (`\u8212?`). */
function toText(group: string, charset: string): string {
  const known = iconv.encodingExists(charset) ? charset : "windows-1252";
  return group
    .replace(/\\u(-?\d+) ?(?:\\'[\da-f]{2}|\?)?/gi, (_, code: string) =>
      String.fromCharCode(Number(code) & 0xffff),
    )
    .replace(/(?:\\'[\da-f]{2})+/gi, (run) =>
      iconv.decode(Buffer.from(run.replace(/\\'/g, ""), "hex"), known),
    )
    .replace(/\\[a-z]+-?\d* ?|[{}]/gi, "")
    .replace(/\\(.)/g, "$1")
    .trim();
}
