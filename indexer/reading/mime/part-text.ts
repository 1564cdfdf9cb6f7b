import iconv from "iconv-lite";
import { toPlainCharacters, toText } from "../draft/characters";
import { readDeclaredCharset } from "./declared-charset";
import type { MimePart } from "./mime-tree";

/** Sets that say nothing: what is not ASCII in such a part is in another. */
const SAYS_NOTHING =
  /^(?:us-?ascii|ascii|ansi_x3\.4-1968|binary|8bit|7bit|unknown-8bit|x-unknown|default|none)$/;
/** Of letters outside ASCII so many may be lost before UTF-8 is taken for a mistake. */
const MOST_LOST = 0.1;

/**
 * The text of a part: in the set of its head, else in the one that it tells inside, else in the likeliest, as a file is. A set that
 * its bytes cannot be in counts for nothing.
 *
 * @throws Unreadable when it is no text.
 */
export function toTextOfPart({ content, parameters, type }: MimePart): string {
  const text = toTextOfBytes(content, [parameters.charset ?? "", readDeclaredCharset(content, type)]);
  return /^flowed$/i.test(parameters.format ?? "")
    ? toUnflowed(text, /^yes$/i.test(parameters.delsp ?? ""))
    : text;
}

/**
 * The text of bytes in the first of several sets that is known and that they can be in, else in the likeliest.
 *
 * @throws Unreadable when it is no text.
 */
export function toTextOfBytes(bytes: Uint8Array, charsets: readonly string[]): string {
  for (const charset of charsets) {
    const text = toTextIn(bytes, charset.trim().toLowerCase());
    if (text !== null) return toPlainCharacters(text);
  }
  return toText(bytes);
}

/** Null where the set is unknown or another. */
function toTextIn(bytes: Uint8Array, charset: string): string | null {
  if (charset === "" || SAYS_NOTHING.test(charset)) return null;
  const text = decodeIn(bytes, charset);
  if (text === null || !text.includes("\ufffd")) return text;
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const letters = text.match(/[^\0-\u007f]/g)?.length ?? 0;
  return lost / letters <= MOST_LOST ? text : null;
}

function decodeIn(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return iconv.encodingExists(charset) ? iconv.decode(Buffer.from(bytes), charset) : null; // Sets that no browser knows.
  }
}

/** A text of `format=flowed` (RFC 3676): lines that end in a blank go on in the next of the same depth of quotation. */
function toUnflowed(text: string, deletesBlank: boolean): string {
  const lines: string[] = [];
  let line: string[] = [];
  let depth = 0;
  const end = (): void => {
    if (line.length > 0) lines.push(`${">".repeat(depth)}${depth > 0 ? " " : ""}${line.join("")}`);
    line = [];
  };
  for (const raw of text.split("\n")) {
    const quotes = /^>*/.exec(raw)?.[0].length ?? 0;
    const words = raw.slice(quotes).replace(/^ /, "");
    const isSignature = words === "-- ";
    if (quotes !== depth || isSignature) end();
    depth = quotes;
    const flows = words.endsWith(" ") && !isSignature;
    line.push(flows && deletesBlank ? words.slice(0, -1) : words);
    if (!flows) end();
  }
  end();
  return lines.join("\n");
}
