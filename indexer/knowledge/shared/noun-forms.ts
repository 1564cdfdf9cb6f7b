/** Plurals that no rule gives, with their singular. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["children", "child"],
  ["feet", "foot"],
  ["teeth", "tooth"],
  ["mice", "mouse"],
  ["geese", "goose"],
  ["crises", "crisis"],
  ["analyses", "analysis"],
  ["theses", "thesis"],
  ["bases", "basis"],
  ["criteria", "criterion"],
  ["phenomena", "phenomenon"],
  ["media", "medium"],
  ["data", "datum"],
  ["lives", "life"],
  ["wives", "wife"],
  ["knives", "knife"],
  ["thieves", "thief"],
  ["wolves", "wolf"],
  ["halves", "half"],
  ["leaves", "leaf"],
  ["selves", "self"],
]);

/**
 * What a lower-case noun may be the plural of, the likeliest first: candidates for a lookup, not all of them words ("buses":
 * "buse", "bus"). None where nothing shows a plural.
 */
export function toSingulars(word: string): readonly string[] {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return [irregular];
  if (/[^u]men$/.test(word)) return [`${word.slice(0, -2)}an`];
  if (!word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return [];
  if (/[^aeiou]ies$/.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return /(?:s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -2), word.slice(0, -1)] : [word.slice(0, -1)];
}
