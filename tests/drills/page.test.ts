import { readFileSync } from "node:fs";
import { toPage } from "@/drills/page";
import type { DrillResult } from "@/drills/shared/drill";

const PAGE =
  "# Title\n\n<!-- drills: fault -->\n<!-- /drills -->\n\nBetween.\n\n<!-- drills: input -->\n<!-- /drills -->\n";

function aResult(changes: Partial<DrillResult>): DrillResult {
  const rows = [{ fault: "it is killed", tried: 1_200, lost: "nothing", slowest: 2_340, breaches: [] }];
  return {
    drill: "kill",
    kind: "fault",
    seed: 1,
    count: 3,
    at: "2026-11-28T00:00:00.000Z",
    seconds: 1,
    isCut: false,
    rows,
    ...changes,
  };
}

describe("the page of drills", () => {
  it("has a row for each fault, with how often it was done, what was lost and how long it took", () => {
    const page = toPage(PAGE, [aResult({})], ["kill"]);
    expect(page).toContain("| kill | it is killed | 1,200 | nothing | 2.3 s |\n<!-- /drills -->\n\nBetween.");
  });

  it("keeps the rows of drills that were not run, in the order of the table", () => {
    const first = toPage(PAGE, [aResult({ drill: "later" })], ["kill", "later"]);
    const both = toPage(first, [aResult({})], ["kill", "later"]);
    expect(both.match(/^\| (?:kill|later) /gm)).toEqual(["| kill ", "| later "]);
    expect(toPage(both, [aResult({ rows: [] })], ["kill", "later"])).toBe(first);
  });

  it("keeps what a drill did not come to before its time was over, and nothing that a whole one no longer has", () => {
    const row = { fault: "it hangs", tried: 1, lost: "nothing", slowest: 5, breaches: [] };
    const first = toPage(PAGE, [aResult({ rows: [...aResult({}).rows, row] })], ["kill"]);
    const faults = (isCut: boolean): readonly string[] =>
      toPage(first, [aResult({ isCut, rows: [{ ...row, tried: 9 }] })], ["kill"]).match(/^\| kill \|.*/gm) ??
      [];
    expect(faults(true)).toEqual([
      "| kill | it is killed | 1,200 | nothing | 2.3 s |",
      "| kill | it hangs | 9 | nothing | 5 ms |",
    ]);
    expect(faults(false)).toEqual(["| kill | it hangs | 9 | nothing | 5 ms |"]);
  });

  it("hides no broken promise", () => {
    const rows = [{ fault: "x", tried: 1, lost: "nothing", slowest: null, breaches: ["it answered 500"] }];
    expect(toPage(PAGE, [aResult({ rows })], ["kill"])).toContain("| nothing; 1 promise broken | – |");
  });

  it("has its places in docs/reliability.md", () => {
    const page = readFileSync("docs/reliability.md", "utf8");
    expect(toPage(page, [aResult({}), aResult({ kind: "input" })], ["kill"])).toMatch(
      /it is killed.*it is killed/s,
    );
  });
});
