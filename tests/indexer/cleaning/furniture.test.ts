import { withoutFurniture } from "@/indexer/cleaning/furniture";

const PROSE = "The ferry was out of service for most of the winter, its owner said.";

describe("withoutFurniture", () => {
  it("cuts the names of sections above prose, and ways to reach somebody", () => {
    expect(withoutFurniture(["News", "Ferries", "Home", PROSE, "editor@harbour.example"])).toEqual({
      lines: [PROSE],
      cut: ["News", "Ferries", "Home", "editor@harbour.example"],
      start: 3,
    });
  });

  it("cuts no line of a list of short ones", () => {
    const lines = ["Ice house", "Quay", "Boat sheds"];
    expect(withoutFurniture(lines)).toEqual({ lines, cut: [], start: 0 });
  });

  it("takes no long over a line of signs of addresses", () => {
    const started = performance.now();
    const lines = ["a@".repeat(100_000), `a@${"a.".repeat(100_000)}@`, PROSE];
    expect(withoutFurniture(lines).lines).toEqual(lines);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
