import { findTitle, type TitlePlaces, withoutSite } from "@/indexer/reading/page/title";

const SITE = ["Harbour Ledger", "harbourledgerexample"];
const find = (places: Partial<TitlePlaces>, site: readonly string[] = SITE) =>
  findTitle({ stated: [], window: "", headings: [], lower: [], ...places }, site);

describe("the title of a page", () => {
  it.each<[string, Partial<TitlePlaces>, string]>([
    ["what is stated", { stated: ["The weirs"], window: "x", headings: [] }, "The weirs"],
    ["the window's", { window: "The weirs | Harbour Ledger" }, "The weirs"],
    ["the first heading, where nothing else says one", { headings: ["The weirs"] }, "The weirs"],
    [
      "the heading that another place says too",
      { window: "The weirs - Harbour Ledger", headings: ["Harbour Ledger", "Opinion", "The weirs"] },
      "The weirs",
    ],
    [
      "a heading of lower rank that another place says too",
      { window: "The weirs", headings: ["Rivers and ports"], lower: ["More", "The weirs"] },
      "The weirs",
    ],
    [
      "a heading that says it in other words than for search machines",
      {
        stated: ["Weirs 2024: all you must know of the weirs"],
        headings: ["All that is known of the weirs of 2024"],
      },
      "All that is known of the weirs of 2024",
    ],
    [
      "what is stated, where the heading has a line above it",
      { stated: ["The weirs were counted twice"], headings: ["RiversThe weirs were counted twice"] },
      "The weirs were counted twice",
    ],
    [
      "the part of the window's title that is a heading, where the site is unknown",
      {
        window: "The tides and the times » Archive » The weirs of the inner harbour",
        headings: ["The tides and the times"],
        lower: ["The weirs of the inner harbour"],
      },
      "The weirs of the inner harbour",
    ],
    [
      "without signs that show nothing",
      { stated: ["The wei\u00adrs \n counted"], window: "x" },
      "The weirs counted",
    ],
    [
      "the site's name, where all say no other",
      { stated: ["Harbour Ledger"], window: "Harbour Ledger" },
      "Harbour Ledger",
    ],
  ])("is %s", (_, places, title) => {
    expect(find(places)).toBe(title);
  });

  it.each<[string, Partial<TitlePlaces>, string]>([
    [
      "a heading that nobody else says",
      { stated: ["The weirs were counted"], headings: ["Subscribe to all our letters"] },
      "The weirs were counted",
    ],
    ["the site's heading", { stated: ["The weirs"], headings: ["The Harbour Ledger"] }, "The weirs"],
    ["the name of no page", { window: "Home", headings: ["Time to go"] }, "Time to go"],
  ])("is not %s", (_, places, title) => {
    expect(find(places)).toBe(title);
  });

  it("is null where there is none", () => {
    expect(find({})).toBeNull();
    expect(find({ window: " — " })).toBeNull();
  });

  it("takes linear time", () => {
    const start = performance.now();
    for (const sign of [" ", " | ", "- ", "a: ", "»"])
      find({ window: sign.repeat(100_000), headings: [sign.repeat(100_000)] });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("a title without its site", () => {
  it.each([
    ["The weirs | Harbour Ledger", "The weirs"],
    ["The weirs – The Harbour Ledger", "The weirs"],
    ["The weirs — harbourledger.example", "The weirs"],
    ["Harbour Ledger: The weirs", "The weirs"],
    ["Harbour Ledger » The weirs", "The weirs"],
    ["The weirs :: Harbour Ledger • Rivers", "The weirs"],
    ["The weirs · Rivers · Harbour Ledger", "The weirs · Rivers"],
  ])("loses it: %s", (title, rest) => {
    expect(withoutSite(title, SITE)).toBe(rest);
  });

  it.each([
    "The weirs - and the tides",
    "The Harbour Ledger of 1902",
    "Well-known weirs",
    "Harbour Ledger",
    "Weirs: a history",
  ])("keeps all else: %s", (title) => {
    expect(withoutSite(title, SITE)).toBe(title);
  });
});
