import { toSum } from "@/drills/results";
import type { DrillResult, DrillRow } from "@/drills/shared/drill";

function toResult(kind: DrillResult["kind"], rows: readonly DrillRow[]): DrillResult {
  return {
    drill: "kill",
    kind,
    seed: 1,
    count: 2,
    at: "2026-11-28T00:00:00Z",
    seconds: 10,
    isCut: false,
    rows,
  };
}

const toRow = (fault: string, slowest: number | null, breaches: readonly string[] = []): DrillRow => ({
  fault,
  tried: 2,
  lost: breaches.length === 0 ? "nothing" : "1 acknowledged",
  slowest,
  breaches,
});

describe("the tries of a drill that is run again", () => {
  it("count together: times, the slowest, what broke and what was lost of it", () => {
    const earlier = toResult("fault", [toRow("a", 50, ["the saved search x is lost"]), toRow("b", 10)]);
    const sum = toSum(toResult("fault", [toRow("a", 20, ["it is late"]), toRow("c", 5)]), earlier);
    expect(sum).toMatchObject({ count: 4, seconds: 20 });
    expect(sum.rows).toEqual([
      {
        fault: "a",
        tried: 4,
        lost: "1 acknowledged",
        slowest: 50,
        breaches: ["the saved search x is lost", "it is late"],
      },
      toRow("b", 10),
      toRow("c", 5),
    ]);
  });

  it("stand alone where nothing was written down before", () => {
    const result = toResult("input", [toRow("a", null)]);
    expect(toSum(result, null)).toBe(result);
  });

  it("of inputs lose nothing, since those have crashes", () => {
    const row = { ...toRow("a", null), lost: "none" };
    const sum = toSum(toResult("input", [row]), toResult("input", [row]));
    expect(sum.rows).toEqual([{ ...row, tried: 4 }]);
  });
});
