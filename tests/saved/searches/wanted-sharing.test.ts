import { OPERATOR } from "@/access/rules/reader";
import type { Owned } from "@/access/rules/saved-searches";
import { toOwned, type WantedSharing } from "@/saved/searches/wanted-sharing";
import { aReader } from "../../support/readers";

const ann = aReader({ id: "ann" });
const SHARED: Owned = { owner: "ann", visibility: "group", groups: ["desk"] };
const OLD: Owned = { owner: null, visibility: "public", groups: [] };

const wanted = (wish: WantedSharing, current: Owned | null = null, reader = ann) =>
  toOwned(reader, wish, current, ["desk", "board"]);

describe("who is to see a saved search", () => {
  it("is its owner alone unless said, and everybody where nobody logs in", () => {
    expect(wanted({})).toEqual({ owner: "ann", visibility: "private", groups: [] });
    expect(wanted({}, null, OPERATOR)).toEqual(OLD);
    expect(wanted({ visibility: "public" }, null, OPERATOR)).toEqual(OLD);
  });

  it("is a group where one is named, and stays as it was where nothing is said", () => {
    expect(wanted({ groups: ["desk"] })).toEqual({ owner: "ann", visibility: "group", groups: ["desk"] });
    expect(wanted({}, SHARED)).toEqual(SHARED);
    expect(wanted({ groups: ["board", "board"] }, SHARED)).toEqual({ ...SHARED, groups: ["board"] });
    expect(wanted({ visibility: "private" }, SHARED)).toEqual({
      owner: "ann",
      visibility: "private",
      groups: [],
    });
  });

  it("may still be a group that its owner has left, but no other that is foreign", () => {
    const left: Owned = { ...SHARED, groups: ["former"] };
    expect(wanted({ groups: ["desk", "former"] }, left).groups).toEqual(["desk", "former"]);
    expect(() => wanted({ groups: ["former"] })).toThrow("“former”, which is no group of yours");
  });

  it("is refused where it cannot be: no groups, groups beside another choice, nobody's made private", () => {
    for (const [wish, current, reader] of [
      [{ visibility: "group" }, null, ann],
      [{ visibility: "group", groups: [] }, SHARED, ann],
      [{ visibility: "public", groups: ["desk"] }, null, ann],
      [{ visibility: "private" }, OLD, ann],
      [{ visibility: "private" }, null, OPERATOR],
      [{ groups: ["desk"] }, null, OPERATOR],
    ] as const)
      expect(() => wanted(wish, current, reader)).toThrow(
        expect.objectContaining({ name: "SharingRefused", code: "sharing-refused" }),
      );
  });
});
