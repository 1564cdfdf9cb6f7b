import { extname } from "node:path";
import { ABOUT_ENDING } from "@/search/document/about-schema";

/** The longest name of a file without its ending, in bytes of UTF-8; systems take 255 with it and what is put beside. */
const LONGEST = 150;
const LONGEST_ENDING = 16;

/** Files of a folder that say how others are read, and are no documents. */
const TAKEN = new Set(["fields"]);

/**
 * The name under which a file that somebody sent is stored: no folder, no hidden file, no sign that means something to a system
 * or in a path of a document; never that of a file which says what another one is.
 */
export function toSafeName(sent: string): string {
  const base = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = base
    .replace(/[\p{C}<>:"|?*#%]+/gu, "-")
    .replace(/\s+/g, " ")
    .replace(/^[.\s-]+|[.\s]+$/g, "");
  const ending = extname(plain).slice(0, LONGEST_ENDING);
  const stem = toShort(ending === "" ? plain : plain.slice(0, -extname(plain).length)) || "document";
  const name = `${stem}${ending}`;
  return name.toLowerCase().endsWith(ABOUT_ENDING)
    ? `${name.slice(0, -ABOUT_ENDING.length)}-about.json`
    : name;
}

/**
 * The first name like this one that no file has yet: `a.pdf`, `a-2.pdf`, `a-3.pdf`. Names count as one that differ in their endings or
 * in case alone, since ids are made of names.
 */
export function toFreeName(name: string, names: readonly string[]): string {
  const taken = new Set(names.map((one) => toStem(one)));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : withSuffix(name, String(number));
    const stem = toStem(free);
    if (!taken.has(stem) && !TAKEN.has(stem)) return free;
  }
}

/** A name with something after it, before its ending. */
export function withSuffix(name: string, suffix: string): string {
  const ending = extname(name);
  return `${ending === "" ? name : name.slice(0, -ending.length)}-${suffix}${ending}`;
}

function toStem(name: string): string {
  return name
    .slice(0, name.length - extname(name).length)
    .normalize("NFC")
    .toLowerCase();
}

function toShort(text: string): string {
  let short = text;
  while (Buffer.byteLength(short) > LONGEST) short = [...short].slice(0, -1).join("");
  return short.trim();
}
