import { readJsonScript } from "./json-script";
import { toPlainValue } from "./values";

/** An object of a page's linked data. */
export type LinkedObject = {
  /** The names of its types, without their vocabulary: `NewsArticle`. */
  readonly types: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields it stands in, outermost first; none at the top of a script or of `@graph`. */
  readonly under: readonly string[];
};

/** All objects of a page's linked data, at any depth, in the page's order. */
export type LinkedData = readonly LinkedObject[];

/** Deeper or more than this, nothing of a page is described. */
const DEEPEST = 16;
const MOST = 5_000;

/** The linked data (JSON-LD) of a page: every script, every depth; what is broken is repaired where that can be done. */
export function readLinkedData(document: Document): LinkedData {
  const objects: LinkedObject[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]'))
    collect(readJsonScript(script.textContent ?? ""), [], objects);
  return objects;
}

function collect(value: unknown, under: readonly string[], into: LinkedObject[]): void {
  if (under.length > DEEPEST || into.length >= MOST) return;
  if (Array.isArray(value)) for (const one of value) collectItem(one, under, into);
  else collectItem(value, under, into);
}

function collectItem(value: unknown, under: readonly string[], into: LinkedObject[]): void {
  if (Array.isArray(value)) collect(value, [...under, "@list"], into);
  if (!isFields(value)) return;
  into.push({ types: toTypes(value["@type"]), fields: value, under });
  for (const [name, inner] of Object.entries(value))
    if (typeof inner === "object" && inner !== null)
      collect(inner, name === "@graph" ? under : [...under, name], into);
}

/** What a field says, as objects: a reference by its `@id` as the object it names, a text as an object with that name. */
export function toLinkedObjects(data: LinkedData, value: unknown): readonly LinkedObject[] {
  if (Array.isArray(value))
    return value.flatMap((one) => (Array.isArray(one) ? [] : toLinkedObjects(data, one)));
  if (typeof value === "string") return [{ types: [], fields: { name: value }, under: [] }];
  if (!isFields(value)) return [];
  const id = value["@id"];
  const own = { types: toTypes(value["@type"]), fields: value, under: [] };
  if (typeof id !== "string" || "name" in value) return [own];
  return [data.find(({ fields }) => fields["@id"] === id && "name" in fields) ?? own];
}

/** What a field says, as texts: of a text itself, of an object its `@value` or name. */
export function toLinkedTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => (Array.isArray(one) ? [] : toLinkedTexts(one)));
  if (typeof value === "number") return [String(value)];
  if (isFields(value)) return toLinkedTexts(value["@value"] ?? value.name ?? []);
  const text = typeof value === "string" ? toPlainValue(value) : "";
  return text === "" ? [] : [text];
}

/** The first text that a field says; undefined where it says none. */
export function toLinkedText(value: unknown): string | undefined {
  return toLinkedTexts(value)[0];
}

function toTypes(value: unknown): readonly string[] {
  return [value].flat().flatMap((type) => (typeof type === "string" ? [type.replace(/^.*[/#:]/, "")] : []));
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
