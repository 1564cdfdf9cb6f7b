import { toChips } from "@/components/frame/to-chips";
import { en } from "@/components/strings/en";
import { fromLink } from "@/search/query/url";

describe("the chips of a search", () => {
  it("say that possible stances count too, and lead to the search without them", () => {
    const [chosen, possible, ...more] = toChips(fromLink("/?stance=against:Nato&possible=true").query, en);
    expect([chosen?.field, more]).toEqual(["stance", []]);
    expect(possible).toMatchObject({ value: "possible stances too", without: "/?stance=against%3ANato" });
  });

  it("say nothing of them where they do not", () => {
    expect(toChips(fromLink("/?possible=false").query, en)).toEqual([]);
  });
});
