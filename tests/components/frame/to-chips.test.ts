import { toChips } from "@/components/frame/to-chips";
import { en } from "@/components/strings/en";
import { fromLink } from "@/search/query/url";

describe("the chips of a search", () => {
  it("say that possible stances count too, and lead to the search without them", () => {
    const { chips, more } = toChips(fromLink("/?stance=against:Nato&possible=true").query, en);
    const [chosen, possible, ...others] = chips;
    expect([chosen?.field, others, more]).toEqual(["stance", [], 0]);
    expect(possible).toMatchObject({ value: "possible stances too", without: "/?stance=against%3ANato" });
  });

  it("say nothing of them where they do not", () => {
    expect(toChips(fromLink("/?possible=false").query, en)).toEqual({ chips: [], more: 0 });
  });

  it("of very many values are the first, and say how many are left out", () => {
    const values = Array.from({ length: 190 }, (_, at) => `actor=${"a".repeat(200)}${at}`);
    const { chips, more } = toChips(fromLink(`/?${values.join("&")}`).query, en);
    expect(chips.length).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(100);
    expect(chips.length + more).toBe(190);
  });
});
