import { type Column, openColumnBook } from "@/search/collection/columns";

const valuesOf = ({ starts, carried, valueAt }: Column): readonly (readonly string[])[] =>
  Array.from(starts.slice(1), (end, place) => Array.from(carried.slice(starts[place], end), valueAt));

describe("a column", () => {
  it("has what each document carries, each value once, and nothing where none was entered", () => {
    const book = openColumnBook();
    book.add(0, ["a", "b", "a"]);
    book.add(2, "c");
    book.add(3, null);
    const column = book.toColumn(5);
    expect(valuesOf(column)).toEqual([["a", "b"], [], ["c"], [], []]);
    expect([column.find("c"), column.find("nobody"), column.find("A")]).toEqual([2, -1, null]);
  });

  it("stays as it is when more is entered, however much", () => {
    const book = openColumnBook();
    book.add(0, ["a"]);
    const first = book.toColumn(1);
    for (let place = 1; place < 3_000; place += 1) book.add(place, [`v${place}`, "a", "A"]);
    const second = book.toColumn(3_000);
    expect([valuesOf(first), first.size, [...first.doubtful]]).toEqual([[["a"]], 1, [0]]);
    expect(valuesOf(second).slice(-1)).toEqual([["v2999", "a", "A"]]);
    expect([second.size, second.doubtful[0], second.doubtful[1]]).toEqual([3_001, 1, 0]);
  });

  it("takes no document whose place has been passed", () => {
    const book = openColumnBook();
    book.add(1, "a");
    expect(() => book.add(0, "b")).toThrow(RangeError);
    book.toColumn(4);
    expect(() => book.add(3, "b")).toThrow(RangeError);
    book.add(4, "b");
    expect(valuesOf(book.toColumn(5))).toEqual([[], ["a"], [], [], ["b"]]);
  });
});
