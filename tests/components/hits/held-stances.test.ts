import { toHeldStances } from "@/components/hits/held-stances";
import type { ListedStance } from "@/search/document/listed-stance";
import { EVERYTHING, withToggled } from "@/search/query/query";

const aSide = (changes: Partial<ListedStance>): ListedStance => ({
  target: "The pact",
  stance: "against",
  holder: "Reuters",
  kind: "statement",
  possible: false,
  ...changes,
});

describe("the sides beside a hit", () => {
  it("stand once each, with all who take them", () => {
    expect(
      toHeldStances(EVERYTHING, [aSide({}), aSide({ holder: null }), aSide({ stance: "favor" })]),
    ).toEqual([
      { target: "The pact", stance: "against", holders: ["Reuters", null], possible: false },
      { target: "The pact", stance: "favor", holders: ["Reuters"], possible: false },
    ]);
  });

  it("begin with what the search chose, and end with what is only possible, which is never mixed with what holds up", () => {
    const sides = [
      aSide({ target: "A" }),
      aSide({ target: "B", holder: "Nato", possible: true }),
      aSide({ target: "B" }),
    ];
    const order = (facet: "stance" | "voice", value: string) =>
      toHeldStances(withToggled(EVERYTHING, facet, value), sides).map(({ target, possible }) => [
        target,
        possible,
      ]);
    const chosen = [
      ["B", false],
      ["A", false],
      ["B", true],
    ];
    expect(order("stance", "against:B")).toEqual(chosen);
    expect(order("voice", "Reuters against:B")).toEqual(chosen);
    expect(order("voice", "Reuters against:A")[0]).toEqual(["A", false]);
  });
});
