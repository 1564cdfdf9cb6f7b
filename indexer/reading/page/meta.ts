import { toPlainValue } from "./values";

/** What the `<meta>` elements of a page say, by name. */
export type Meta = {
  /** The first value that one of these names has, in the order of the names; case of letters is no matter. */
  readonly get: (names: readonly string[]) => string | undefined;
  /** Every value of these names, in the order of the names, each in the page's order. */
  readonly all: (names: readonly string[]) => readonly string[];
};

/** Attributes under which pages name what a `<meta>` says. */
const NAMED_BY = ["property", "name", "itemprop", "http-equiv"];

/** Attributes that hold it. `value` is an error that is often met. */
const HELD_BY = ["content", "value"];

/** The `<meta>` elements of a page, wherever they stand in it: names in any case of letters, values without markup. */
export function readMeta(document: Document): Meta {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll("meta")) {
    const written = toAttributes(element);
    const value = toPlainValue(HELD_BY.map((name) => written.get(name)).find(Boolean) ?? "");
    if (value === "") continue;
    for (const name of toNames(written)) values.set(name, [...(values.get(name) ?? []), value]);
  }
  const all = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => values.get(name.toLowerCase()) ?? []);
  return { all, get: (names) => all(names)[0] };
}

/** The attributes of an element by their names in small letters; the parser leaves names as they are written. */
function toAttributes(element: Element): ReadonlyMap<string, string> {
  return new Map([...element.attributes].map(({ name, value }) => [name.toLowerCase(), value]));
}

/** One element may have several names, and a property several words. */
function toNames(written: ReadonlyMap<string, string>): readonly string[] {
  const names = NAMED_BY.flatMap((by) => written.get(by)?.toLowerCase().trim().split(/\s+/) ?? []);
  return [...new Set(names.filter((name) => name !== ""))];
}
