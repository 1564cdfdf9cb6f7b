import { toPageNumber, toPagePlaces, toStoredPages } from "@/search/document/page-places";

describe("places of pages", () => {
  it("are stored and read again", () => {
    expect(toPagePlaces(toStoredPages([0, 12, 12, 40]))).toEqual([0, 12, 12, 40]);
    expect(toPagePlaces(toStoredPages(null))).toBeNull();
    expect(toPagePlaces(undefined)).toBeNull();
  });

  it.each([
    [0, 1],
    [11, 1],
    [12, 3],
    [39, 3],
    [40, 4],
    [900, 4],
  ])("tell that place %i is on page %i, where the second page is empty", (place, page) => {
    expect(toPageNumber([0, 12, 12, 40], place)).toBe(page);
  });

  it("tell nothing where there are none", () => {
    expect(toPageNumber(null, 5)).toBeNull();
  });
});
