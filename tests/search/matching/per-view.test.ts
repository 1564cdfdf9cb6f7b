import { facetIn, fromList, mapViews, type PerView, toList } from "@/search/matching/per-view";

const VIEWS: PerView<string> = {
  main: "all",
  facets: new Map([
    ["actor", "without actors"],
    ["source", "without sources"],
  ]),
  timeline: "without dates",
  values: [{ key: "actor", value: "Kim", of: "Kim alone" }],
};

describe("one thing for each count of a search", () => {
  it("comes back from a list as it went into it", () => {
    expect(fromList(VIEWS, toList(VIEWS))).toEqual(VIEWS);
    expect(toList(fromList(VIEWS, [1, 2, 3, 4, 5]))).toEqual([1, 2, 3, 4, 5]);
  });

  it("has no timeline where there is none", () => {
    const plain = { ...VIEWS, timeline: null };
    expect(mapViews(plain, (one) => one.length).timeline).toBeNull();
    expect(toList(plain)).toHaveLength(4);
  });

  it("does not take a list that is too short", () => {
    expect(() => fromList(VIEWS, [1, 2])).toThrow(RangeError);
  });

  it("counts a facet in its view, and in the main one where it has none", () => {
    expect(facetIn(VIEWS, "source")).toBe("without sources");
    expect(facetIn(VIEWS, "publisher")).toBe("all");
  });
});
