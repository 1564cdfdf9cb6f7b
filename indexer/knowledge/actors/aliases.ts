import { readKnownNames, readSpellings, toNameKey } from "./known-names";

/**
 * All known spellings of a canonical name in all scripts, without the name itself; none for a name the tables don't
 * know. Adjectives count ("Russian" for Russia), capitals don't.
 */
export function toAliases(name: string): readonly string[] {
  return (readSpellings().get(name) ?? []).filter((spelling) => spelling !== name);
}

/** Those of a name's spellings that are no names of it: adjectives and peoples ("Russian", "Russians" for Russia). */
export function toAdjectives(name: string): readonly string[] {
  return toAliases(name).filter((spelling) => {
    const known = readKnownNames().get(toNameKey(spelling));
    return known?.as === "people" && known.name === name;
  });
}

/** The usual name of a publisher given in any spelling or by its site; unknown ones stay as they are. */
export function toCanonicalPublisher(name: string): string {
  const plain = name
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/.*$/, "");
  const known = readKnownNames();
  const found = [plain, plain.replace(/^the /i, ""), plain.replace(/^www\./, "")]
    .map((key) => known.get(toNameKey(key)))
    .find((entry) => entry?.outlet);
  return found?.name ?? name.trim();
}
