import { toQueryParts } from "@/components/frame/query-parts";
import { fromLink } from "@/search/query/url";

const ofText = (text: string) => toQueryParts(fromLink(`/?${new URLSearchParams({ q: text })}`).query);

describe("the parts of a text", () => {
  it("are all there, each with the search without it and the one that turns it", () => {
    const { parts, more } = ofText("kim -war");
    expect(more).toBe(0);
    expect(parts).toEqual([
      { text: "kim", isExcluded: false, without: "/?q=-war", turned: "/?q=-kim+-war" },
      { text: "war", isExcluded: true, without: "/?q=kim", turned: "/?q=kim+war" },
    ]);
  });

  it("are the first of a long text, whose links together are no longer than a page, and how many more", () => {
    const { parts, more } = ofText(Array.from({ length: 20_000 }, (_, at) => at.toString(36)).join(" "));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.length + more).toBe(20_000);
    const characters = parts.reduce((sum, { without, turned }) => sum + without.length + turned.length, 0);
    expect(characters).toBeLessThan(500_000);
  });
});
