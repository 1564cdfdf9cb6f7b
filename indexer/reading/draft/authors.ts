import { isBodyName, isFullName, isInvertedName } from "@/search/document/person-name";
import { isAddress, isAuthorName, isHandle, isRole, withoutBy } from "./author-names";

/** Longer bylines are no bylines. */
const LONGEST = 2_000;
/** Markup that a field holds instead of text. */
const TAG = /<\/?(?:a|b|i|p|br|em|div|img|span|small|strong|sup|li|ul)(?:\s[^<>]*)?\/?>/gi;
/** Signs that part names wherever they stand. */
const PARTS = /\s*[;|•·、\n\t]\s*|\s+[/–—]\s+/u;
/** Signs and words that part names, and stand in names of bodies too. */
const JOINTS = /\s*[,，]\s*(?:(?:and|und|&) )?| (?:and|And|AND|&|und|UND|et|y|e|og|och|en|i|и|та|with|mit) /u;
const CONJUNCTION = / (?:and|And|AND|&|und|UND) /;
const INITIALS = /^(?:\p{Lu}\.?[ -]?){1,3}$/u;

/**
 * The authors that are written in one text or in several: each name once, in its order, without the `By`. A text is parted at
 * signs that stand in no name (`A; B`), and at commas and `and` only where persons stand between them: a body that is written as
 * one name stays one, whatever commas and `and` are in it. Addresses, placeholders (`admin`), occupations and dates are no names, and
 * a handle (`@oseivand`) is one only where there is no other; empty where nothing else is written.
 */
export function toAuthors(written: string | readonly string[]): readonly string[] {
  const texts = typeof written === "string" ? [written] : written;
  const all = texts.flatMap(toNames);
  const named = all.filter((name) => !isHandle(name));
  const names = named.length > 0 ? named : all;
  const known = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function toNames(written: string): readonly string[] {
  const plain = written.slice(0, LONGEST).replace(TAG, " ");
  return plain.split(PARTS).flatMap((part) => {
    const { text, isByline } = withoutBy(toOneLine(part));
    return toPersons(text, isByline).map(toName).filter(isAuthorName);
  });
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The names between commas and `and`, where they are persons; else the text as one name. */
function toPersons(text: string, isByline: boolean): readonly string[] {
  const parts = text.split(JOINTS).filter((part) => part !== "");
  const first = parts[0] ?? "";
  if (parts.length < 2) return [text];
  if (parts.every((part) => isFullName(toName(part)))) return parts;
  const inverted = toInvertedNames(text, parts);
  if (inverted !== null) return inverted;
  const others = parts.slice(1);
  if (
    isFullName(first) &&
    others.every((part) => isRole(part) || isAddress(part) || isHandle(part) || isFullName(part))
  )
    return parts;
  return isByline ? toBylineNames(parts, text) : [text];
}

/** `Oseivand, M., Parkley, J.` and `Oseivand, Marta and Parkley, Joon`; null where names are not written so. */
function toInvertedNames(text: string, parts: readonly string[]): readonly string[] | null {
  const wholes = text.split(CONJUNCTION);
  if (wholes.length > 1 && wholes.every(isInvertedName)) return wholes;
  const isPairs = parts.length > 2 && parts.length % 2 === 0;
  if (!isPairs || !parts.every((part, at) => at % 2 === 0 || INITIALS.test(part))) return null;
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1]}`] : []));
}

/** Of names after `By`: those before the first occupation or body, which tells whose they are; a body that comes first is the author. */
function toBylineNames(parts: readonly string[], text: string): readonly string[] {
  const end = parts.findIndex((part) => !isFullName(part) && !/^\p{Lu}[\p{L}'’.-]*$/u.test(part));
  const names = end < 0 ? parts : parts.slice(0, end);
  return names.some(isFullName) && !names.some(isBodyName) ? names : [text];
}

/** A name without what stands around it: its handle or address, its occupation, quotation marks. */
function toName(written: string): string {
  const inBrackets = /^\S+@\S+\s*\(([^()]+)\)$/.exec(written)?.[1];
  const name = (inBrackets ?? written)
    .replace(/(?!^@)[(<[]?\s*(?:mailto:)?(?:\S*@[\w.-]+|https?:\/\/[^\s)>\]]*)\s*[)>\]]?$/i, "")
    .replace(/^[\s:,–—-]+|[\s:,|–—-]+$/g, "")
    .replace(/^["“„«'](.*)["”“»']$/, "$1");
  const [before = "", after] = name.split(/ - | for (?=the )/i);
  return after !== undefined && isFullName(before) && (isRole(after) || isBodyName(after)) ? before : name;
}
