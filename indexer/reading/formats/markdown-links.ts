/** Longer addresses and names of links are none. */
const LONGEST = 2_000;

/** Where the address or name behind the words of a link ends; null where they are none of a link. */
export function toLinkEnd(
  text: string,
  at: number,
  words: string,
  references: ReadonlySet<string>,
): number | null {
  const rest = text.slice(at, at + LONGEST);
  if (rest.startsWith("(")) {
    const found =
      /^\((?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/.exec(rest);
    return found === null ? null : at + found[0].length;
  }
  const name = /^\[([^[\]\n]*)\]/.exec(rest);
  const wanted = name?.[1]?.trim() || words;
  return references.has(wanted.trim().toLowerCase()) ? at + (name?.[0].length ?? 0) : null;
}
