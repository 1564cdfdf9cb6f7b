import { isFault } from "@/components/saved/faults";

describe("the code of a fault", () => {
  it("is one that the dictionary has words for", () => {
    expect(["cycle", "hook-refused", "since"].every(isFault)).toBe(true);
  });

  it("is no other text of an address, nor a name that every object has", () => {
    expect([null, "", "Cycle", "toString", "__proto__"].filter(isFault)).toEqual([]);
  });
});
