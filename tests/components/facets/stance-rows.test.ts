import { toLongest, toStanceRows } from "@/components/facets/stance-rows";

const VALUES = [
  { value: "against:the dam", count: 3 },
  { value: "favor:the ban", count: 2 },
  { value: "favor:the dam", count: 1 },
  { value: "nonsense", count: 9 },
];

describe("toStanceRows", () => {
  it("joins the sides of a target, the most spoken of first, and leaves out what is no stance", () => {
    expect(
      toStanceRows(VALUES).map(({ target, parts }) => [target, parts.against?.count, parts.favor?.count]),
    ).toEqual([
      ["the dam", 3, 1],
      ["the ban", undefined, 2],
    ]);
  });

  it("draws all bars by the longest, never by the sides of a target added", () => {
    expect(toLongest(toStanceRows(VALUES))).toBe(3);
    expect(toLongest([])).toBe(1);
  });
});
