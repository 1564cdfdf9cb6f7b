/** Filters take values up to 468 bytes; a longer name is cut, which no real name is. */
const LONGEST_VALUE = 200;

/** A name as the engine takes it for the value of a facet. */
export function toFacetValue(name: string): string {
  return name.slice(0, LONGEST_VALUE).toWellFormed().trim();
}
