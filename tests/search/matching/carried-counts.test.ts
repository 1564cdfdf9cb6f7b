import fc from "fast-check";
import { type Column, openColumnBook } from "@/search/collection/columns";
import { countCarried, countTogether } from "@/search/matching/carried-counts";

const EVERY = { most: 1_000, named: [] };

function toColumn(all: readonly (readonly string[])[]): Column {
  const book = openColumnBook();
  all.forEach((carrying, place) => void book.add(place, carrying));
  return book.toColumn(all.length);
}

function toAll(column: Column): Uint32Array {
  return Uint32Array.from({ length: column.starts.length - 1 }, (_, place) => place);
}

/** The same by hand, sorted by name. */
function countByHand(all: readonly (readonly string[])[], places: readonly number[]) {
  const counts: Record<string, number> = {};
  for (const place of places)
    for (const value of new Set(all[place])) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe("counts of values", () => {
  it("count each document once, the most frequent first and equal ones by letters", () => {
    const column = toColumn([["Kim", "Putin"], ["Kim", "Kim"], [], ["Kim"]]);
    const places = Uint32Array.of(0, 1, 2);
    expect(countCarried(column, places, { most: 9, named: [] })).toEqual({ Kim: 2, Putin: 1 });
    expect(countCarried(column, places, { most: 1, named: [] })).toEqual({ Kim: 2 });
    expect(countCarried(column, places, { most: 1, named: ["Putin", "Nobody"] })).toEqual({
      Kim: 2,
      Putin: 1,
    });
    const many = toColumn("gfbdace".split("").map((actor) => [actor, "z"]));
    const counted = countCarried(many, toAll(many), { most: 4, named: [] });
    expect(counted).toEqual({ z: 7, a: 1, b: 1, c: 1 });
  });

  it("are those by hand of few documents, of most and of all, again and again", () => {
    const carried = fc.array(fc.array(fc.constantFrom("A", "B", "C", "D", "E"), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(carried, fc.infiniteStream(fc.boolean()), (all, chance) => {
        const column = toColumn(all);
        const pick = (places: readonly number[]) => places.filter(() => chance.next().value);
        const inForce = pick([...all.keys()]);
        for (const places of [pick(inForce), inForce, pick(inForce), []]) {
          const counted = countCarried(column, Uint32Array.from(places), EVERY, Uint32Array.from(inForce));
          expect(counted).toEqual(countByHand(all, places));
        }
      }),
    );
  });

  it("are those by hand of few documents among many values, again and again", () => {
    const all = Array.from({ length: 300 }, (_, at) => [`v${at}`, `v${at % 7}`, `w${at % 3}`]);
    const column = toColumn(all);
    for (const places of [[3], [0, 7, 14], [3, 299], [3], [...all.keys()]]) {
      const counted = countCarried(column, Uint32Array.from(places), EVERY, toAll(column));
      expect(counted).toEqual(countByHand(all, places));
    }
    const few = countCarried(column, Uint32Array.of(0, 7, 14), { most: 2, named: ["v7", "v9"] });
    expect(few).toEqual({ v0: 3, v14: 1, v7: 1 });
  });

  it("know nothing of those in force before, once these are others", () => {
    const column = toColumn([["A"], ["A"], ["B"], ["B"]]);
    const all = toAll(column);
    expect(countCarried(column, all, EVERY, all)).toEqual({ A: 2, B: 2 });
    const left = Uint32Array.of(1, 2, 3);
    expect(countCarried(column, left, EVERY, left)).toEqual({ A: 1, B: 2 });
  });

  it("are the engine's where a value among them could be another, in whatever script", () => {
    const pairs = [
      ["Straße", "STRASSE"],
      ["Œuvre", "oeuvre"],
      ["国家", "國家"],
      ["é", "e"],
      ["Łódź", "lodz"],
      ["ΟΔΟΣ", "οδος"],
    ];
    for (const [one = "", other = ""] of pairs) {
      const column = toColumn([[one, "A"], [other]]);
      const all = toAll(column);
      expect(countCarried(column, all, { most: 9, named: [] })).toBeNull();
      expect(countCarried(column, all, { most: 9, named: [] }, all)).toBeNull();
      expect(column.doubtful).toEqual(Uint8Array.from([1, 0, 1]));
    }
  });

  it("count two values together where a document carries both, and no pair that the engine could see otherwise", () => {
    const column = toColumn([["A", "B", "C"], ["C", "A"], ["B", "other"], ["A", "B"], ["É", "A"], ["e"]]);
    const count = (...some: string[]) => {
      const together = countTogether(column, Uint32Array.of(0, 1, 2, 4, 5), some);
      return (
        together && some.flatMap((_, one) => some.slice(one + 1).map((__, at) => together(one, one + 1 + at)))
      );
    };
    expect(count("A", "B", "C")).toEqual([1, 2, 1]);
    expect(count("C", "nobody", "A")).toEqual([0, 2, 0]);
    expect(count("A", "É")).toBeNull();
    expect(count("A", "a")).toBeNull();
  });
});
