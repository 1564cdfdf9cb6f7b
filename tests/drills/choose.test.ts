import { toDrills } from "@/drills/choose";
import type { Drill } from "@/drills/shared/drill";

const DRILLS: readonly Drill[] = ["kill", "files"].map((name) => ({
  name,
  kind: "fault",
  usual: 1,
  run: async () => [],
}));

describe("the drills that are run", () => {
  it("are all where none is named, else those that are, in the order of the table", () => {
    expect(toDrills([], DRILLS)).toEqual(DRILLS);
    expect(toDrills(["files", "kill"], DRILLS)).toEqual(DRILLS);
    expect(toDrills(["files"], DRILLS).map(({ name }) => name)).toEqual(["files"]);
  });

  it("are named where one is not known", () => {
    expect(() => toDrills(["files", "floods"], DRILLS)).toThrow(
      "There is no drill floods. There are: kill, files.",
    );
  });
});
