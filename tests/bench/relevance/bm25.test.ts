import { toBm25 } from "@/bench/relevance/bm25";

const DOCUMENTS = [
  { id: "tariff", text: "The tariff." },
  { id: "tariffs", text: "Tariffs and tariffs." },
  { id: "silver", text: "Silver coins." },
];

describe("BM25", () => {
  const rank = toBm25(DOCUMENTS);

  it("finds any word by its stem, and puts what has it more often for its length first", () => {
    // Lengths 2, 3, 2, mean 7/3. Norms 0.9 (0.6 + 0.4 · 2 · 3/7) = 0.8486 and 0.9 (0.6 + 0.4 · 3 · 3/7) = 1.0029, so
    // one of two words weighs 1 / 1.8486 = 0.541 and two of three 2 / 3.0029 = 0.666 times the word's rarity.
    expect(rank("tariff", 10)).toEqual(["tariffs", "tariff"]);
  });

  it("lets a rare word outweigh a common one", () => {
    // Rarity of tariff: ln(1 + 1.5 / 2.5) = 0.470, at most 0.313 here; of silver: ln(1 + 2.5 / 1.5) = 0.981, here 0.531.
    expect(rank("tariff on silver", 10)).toEqual(["silver", "tariffs", "tariff"]);
  });

  it("counts a word as often as it is asked", () => {
    expect(rank("tariff tariff silver", 10)).toEqual(["tariffs", "silver", "tariff"]);
  });

  it("returns no more than was asked for, and nothing for words that no document has", () => {
    expect(rank("tariff on silver", 1)).toEqual(["silver"]);
    expect(rank("gold", 10)).toEqual([]);
    expect(toBm25([])("gold", 10)).toEqual([]);
  });
});
