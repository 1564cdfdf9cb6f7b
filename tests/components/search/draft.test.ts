import { type Draft, hasLeft, withArrival } from "@/components/search/draft";
import { fromLink } from "@/search/query/url";

const search = (link: string) => ({ read: fromLink(link), link });

const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  text: "tre",
  typed: search("/?q=tre*"),
  requested: search("/?q=tre*"),
  way: ["/", "/?q=t*"],
  isTyping: true,
  ...changes,
});

describe("what is typed", () => {
  it("is left by an address that is neither on its way nor where it leads", () => {
    expect(hasLeft(aDraft(), "/?q=kim")).toBe(true);
    for (const link of ["/", "/?q=t*", "/?q=tre*"]) expect(hasLeft(aDraft(), link)).toBe(false);
  });

  it("has arrived where its address came: any earlier one is elsewhere from then on", () => {
    const arrived = withArrival(aDraft(), "/?q=tre*");
    expect(arrived?.way).toEqual(["/?q=tre*"]);
    expect(arrived !== null && hasLeft(arrived, "/?q=t*")).toBe(true);
  });

  it("is not left by the address of an earlier text that arrives when more has been typed", () => {
    const later = aDraft({ text: "trea", typed: search("/?q=trea*"), way: ["/", "/?q=t*", "/?q=tre*"] });
    const draft = withArrival(later, "/?q=tre*");
    expect(draft).toBe(later);
    expect(draft !== null && hasLeft(draft, "/?q=tre*")).toBe(false);
  });

  it("stays nothing where nothing is", () => {
    expect(withArrival(null, "/")).toBeNull();
    expect(withArrival(null, undefined)).toBeNull();
  });
});
