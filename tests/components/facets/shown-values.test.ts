import { toShownValues } from "@/components/facets/shown-values";
import { EVERYTHING, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";

const names = Array.from({ length: 200 }, (_, at) => `Person number ${at}`);
const query = withChanges(EVERYTHING, { chosen: { ...EVERYTHING.chosen, actor: names } });

describe("the values of a facet", () => {
  it("have all that are chosen among them, each with its count, though the link is long", () => {
    expect(toLink(query).length).toBeGreaterThan(4_000);
    const values = names.map((value, at) => ({ value, count: at + 1 }));
    const { first } = toShownValues(query, "actor", values);
    expect(new Map(first.map(({ value, count }) => [value, count]))).toEqual(
      new Map(values.map(({ value, count }) => [value, count])),
    );
  });

  it("are all shown of a very long text, which stands in no link of theirs", () => {
    const values = names.map((value) => ({ value, count: 1 }));
    const long = withChanges(EVERYTHING, { text: "a long text ".repeat(10_000) });
    expect(toShownValues(long, "actor", values).left).toBe(0);
  });

  it("have one that is chosen and found nowhere, with none", () => {
    const { first } = toShownValues(
      withChanges(EVERYTHING, { chosen: { ...EVERYTHING.chosen, actor: ["Nobody"] } }),
      "actor",
      [{ value: "Kim", count: 2 }],
    );
    expect(first).toEqual([
      { value: "Kim", count: 2 },
      { value: "Nobody", count: 0 },
    ]);
  });

  it("say how many are not shown, where the links of all would fill the page", () => {
    const long = names.map((name) => name.padEnd(100, "x"));
    const chosen = withChanges(EVERYTHING, { chosen: { ...EVERYTHING.chosen, actor: long } });
    const values = long.map((value) => ({ value, count: 1 }));
    const { first, rest, left } = toShownValues(chosen, "actor", values);
    expect(left).toBeGreaterThan(0);
    expect(first.length + rest.length + left).toBe(long.length);
    expect(toShownValues(EVERYTHING, "actor", values).left).toBe(0);
  });
});
