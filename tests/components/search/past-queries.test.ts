/** @jest-environment jsdom */
import { forgetQueries, readPastQueries, rememberQuery } from "@/components/search/past-queries";

const PLACE = "parallax.queries";

beforeEach(() => window.localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe("past queries", () => {
  it("are listed with the latest first, each once", () => {
    for (const text of ["putin", "kim", " putin "]) rememberQuery(text);
    expect(readPastQueries()).toEqual(["putin", "kim"]);
  });

  it("are no blanks, and at most twenty", () => {
    rememberQuery("  ");
    expect(readPastQueries()).toEqual([]);
    for (let at = 1; at <= 25; at++) rememberQuery(`query ${at}`);
    expect(readPastQueries()).toHaveLength(20);
    expect(readPastQueries()[0]).toBe("query 25");
    expect(readPastQueries()).not.toContain("query 5");
  });

  it("are forgotten together", () => {
    rememberQuery("putin");
    forgetQueries();
    expect(readPastQueries()).toEqual([]);
    expect(window.localStorage.getItem(PLACE)).toBeNull();
  });

  it.each(["no json", '{"a":1}', "null", '[1,"",null]'])("are none where the browser stored %s", (stored) => {
    window.localStorage.setItem(PLACE, stored);
    expect(readPastQueries()).toEqual([]);
  });

  it("are none where the browser stores nothing, and nothing fails", () => {
    const forbid = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const name of ["getItem", "setItem", "removeItem"] as const)
      jest.spyOn(Storage.prototype, name).mockImplementation(forbid);
    rememberQuery("putin");
    forgetQueries();
    expect(readPastQueries()).toEqual([]);
  });
});
