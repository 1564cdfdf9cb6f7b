import { toFacetResults } from "@/search/answer/facet-results";
import { NO_NAMES } from "@/search/collection/names";
import { EVERYTHING, forEachFacet } from "@/search/query/query";

/** More targets than the panel lists, each with two documents against it; the first has one in favor too. */
const MANY = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`against:target ${at + 10}`, 2]));

/** Names of which one target is offered to nobody who does not name it. */
const RARE = {
  ...NO_NAMES,
  table: { ...NO_NAMES.table, isUnoffered: (one: string) => one === "Rarely said" },
};

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

  it("says that there is more only of what is offered", () => {
    const offered = Object.fromEntries(Object.entries(MANY).slice(0, 60));
    const counts = countsOf({ ...offered, "against:Rarely said": 1 });
    expect(toFacetResults(EVERYTHING, counts, NO_NAMES).voice.more).toBe(true);
    expect(toFacetResults(EVERYTHING, counts, RARE).voice.more).toBe(false);
    expect(toFacetResults(EVERYTHING, countsOf(offered), NO_NAMES).voice.more).toBe(false);
  });

  it("lists what is chosen in its place, be it rare or not offered, and no other side of that", () => {
    const chosen = { ...EVERYTHING.chosen, stance: ["against:Rarely said", "favor:Nobody"] };
    const counts = countsOf({ ...MANY, "favor:Rarely said": 1, "against:Rarely said": 1 });
    const { values } = toFacetResults({ ...EVERYTHING, chosen }, counts, RARE).stance;
    const rare = values.filter(({ value }) => value.includes("Rarely") || value.includes("Nobody"));
    expect(values).toHaveLength(62);
    expect(rare).toEqual([
      { value: "against:Rarely said", count: 1, chosen: true, excluded: false },
      { value: "favor:Nobody", count: 0, chosen: true, excluded: false },
    ]);
  });
});
