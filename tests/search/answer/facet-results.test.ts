import { toFacetResults } from "@/search/answer/facet-results";
import { NO_NAMES } from "@/search/collection/names";
import { EVERYTHING, forEachFacet } from "@/search/query/query";

/** More targets than the panel lists, each with two documents against it; the first has one in favor too. */
const MANY = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`against:target ${at + 10}`, 2]));

const countsOf = (counts: Readonly<Record<string, number>>) =>
  forEachFacet((key) => (key === "stance" || key === "voice" ? counts : {}));

describe("toFacetResults", () => {
  it("lists a target with all its sides, however rare one of them is, and says that there is more", () => {
    const counts = countsOf({ ...MANY, "favor:target 10": 1, "favor:target 79": 1 });
    const { values, more } = toFacetResults(EVERYTHING, counts, NO_NAMES).stance;
    const listed = values.map(({ value, count }) => `${value} ${count}`);
    expect(listed).toHaveLength(61);
    expect(listed).toContain("favor:target 10 1");
    expect(listed.filter((one) => one.includes("target 79"))).toEqual([]);
    expect(more).toBe(true);
  });

  it("lists of voices no more than there is place for", () => {
    const counts = countsOf({ ...MANY, "favor:target 10": 1 });
    expect(toFacetResults(EVERYTHING, counts, NO_NAMES).voice.values).toHaveLength(60);
  });
});
