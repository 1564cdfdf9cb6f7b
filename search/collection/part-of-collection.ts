import type { Collection, Places } from "./collection";
import { COUNT_BITS } from "./postings-row";

/** A collection of which these documents alone are there: the others are in force nowhere, and counted nowhere. */
export function toPart(whole: Collection, ids: ReadonlySet<string>): Collection {
  const alive = new Uint8Array(whole.size);
  for (const place of whole.placesOfIds([...ids])) alive[place] = 1;
  const placesOf = (print: number): readonly Places[] =>
    whole.placesOf(print).flatMap(({ from, packed }) => {
      const left = packed.filter((one) => alive[from + (one >>> COUNT_BITS)] === 1);
      return left.length === 0 ? [] : [{ from, packed: left }];
    });
  return {
    ...whole,
    alive,
    placesOf,
    countOf: (print) => placesOf(print).reduce((sum, { packed }) => sum + packed.length, 0),
    placeOf: (id) => (ids.has(id) ? whole.placeOf(id) : null),
    placesOfIds: (some) => whole.placesOfIds(some.filter((id) => ids.has(id))),
  };
}
