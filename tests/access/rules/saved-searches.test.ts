import { OPERATOR, type Reader, ROLES } from "@/access/rules/reader";
import {
  ANYBODY,
  mayChangeSearch,
  maySaveSearches,
  maySeeSearch,
  mayUseHooks,
  type Owned,
  toShownGroups,
} from "@/access/rules/saved-searches";
import { VISIBILITIES } from "@/search/query/saved-search";
import { aReader } from "../../support/readers";

/** Every way in which a saved search can stand to a reader. */
const OWNERS = { theirs: "ann", another: "bob", nobodys: null } as const;
const GROUPS = { shared: ["desk", "board"], foreign: ["board"] } as const;
const cases = ROLES.flatMap((role) =>
  Object.entries(OWNERS).flatMap(([whose, owner]) =>
    VISIBILITIES.flatMap((visibility) =>
      Object.entries(GROUPS).map(([shared, groups]) => ({ role, whose, owner, visibility, shared, groups })),
    ),
  ),
);
const ann = (role: Reader["role"]): Reader => aReader({ id: "ann", role, groups: ["everyone", "desk"] });

/** What each reader may do of each, as one line, so that a change of the rule shows as a changed line. */
function toLine({ role, whose, owner, visibility, shared, groups }: (typeof cases)[number]): string {
  const owned: Owned = { owner, visibility, groups };
  const reader = ann(role);
  const may = [
    maySeeSearch(reader, owned) ? "see" : "",
    mayChangeSearch(reader, owned) ? "change" : "",
    mayUseHooks(reader, owned) ? "hooks" : "",
  ];
  return `${role}, ${whose}, ${visibility}, ${shared}: ${may.filter(Boolean).join(" ")}`;
}

/** The rule in other words. */
function toExpected({ role, whose, visibility, shared }: (typeof cases)[number]): string {
  if (role === "admin") return "see change hooks";
  const isEditor = role === "editor";
  if (whose === "theirs") return isEditor ? "see change hooks" : "see";
  if (whose === "nobodys") return isEditor ? "see change" : "see";
  return visibility === "public" || (visibility === "group" && shared === "shared") ? "see" : "";
}

describe("a saved search", () => {
  it("is seen and changed by just those for whom it is meant, in every combination", () => {
    expect(cases).toHaveLength(3 * 3 * 3 * 2);
    expect(cases.map(toLine)).toEqual(
      cases.map((one) => {
        const { role, whose, visibility, shared } = one;
        return `${role}, ${whose}, ${visibility}, ${shared}: ${toExpected(one)}`;
      }),
    );
  });

  it("is all that there is to who sits at the machine without a login", () => {
    for (const { owner, visibility, groups } of cases) {
      const owned = { owner, visibility, groups };
      expect([maySeeSearch, mayChangeSearch, mayUseHooks].map((may) => may(OPERATOR, owned))).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  it("is seen by anybody only where it is public, and changed by anybody never", () => {
    for (const { owner, visibility, groups } of cases) {
      const owned = { owner, visibility, groups };
      expect(maySeeSearch(ANYBODY, owned)).toBe(owner === null || visibility === "public");
      expect(mayChangeSearch(ANYBODY, owned) || mayUseHooks(ANYBODY, owned)).toBe(false);
    }
  });

  it("is saved by editors", () => {
    expect(ROLES.filter((role) => maySaveSearches(ann(role)))).toEqual(["editor", "admin"]);
  });

  it("names to others only the groups they are in themselves", () => {
    const owned: Owned = { owner: "bob", visibility: "group", groups: ["board", "desk"] };
    expect(toShownGroups(ann("editor"), owned)).toEqual(["desk"]);
    expect(toShownGroups(ann("admin"), owned)).toEqual(["board", "desk"]);
    expect(toShownGroups(aReader({ id: "bob", role: "reader" }), owned)).toEqual(["board", "desk"]);
  });
});
