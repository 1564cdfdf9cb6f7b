import { toStandGroups } from "@/indexer/tagging/stances/group-stands";
import type { NamedTarget } from "@/indexer/tagging/stances/named-target";
import type { NamedStand } from "@/indexer/tagging/stances/stand-group";
import type { Stand } from "@/indexer/tagging/stands/stand";

const aHolder = (name: string): Stand["holder"] => ({
  ...{ name, type: "person", named: true, stated: true, speaksFor: null },
});
const aTarget = (name: string, kind: NamedTarget["kind"]): NamedTarget => ({
  ...{ name, kind, by: kind === "actor" ? "name" : "phrase", type: null, isIssue: kind === "issue" },
});

/** Ann's condemning of the law, but for what is given. */
function aPlace(
  stand: Partial<Stand> = {},
  target: NamedTarget = aTarget("fishing law", "issue"),
): NamedStand {
  return {
    stand: {
      ...{ holder: aHolder("Ann"), target: 9, side: -1, kind: "statement", frame: "condemn" },
      ...{ degree: 2, cue: 3, marks: [], on: null },
      ...stand,
    },
    target,
  };
}

describe("places where sides are taken", () => {
  it("are one stance by holder, target and side, the plainest first", () => {
    const groups = toStandGroups([
      aPlace({ cue: 3, degree: 1 }),
      aPlace({ cue: 30, degree: 3 }, aTarget("the fishing law", "issue")),
      aPlace({ cue: 40, holder: aHolder("Ben") }),
    ]);
    expect(
      groups.map(({ holder, target, stands }) => [holder, target, stands.map((one) => one.stand.cue)]),
    ).toEqual([
      ["Ann", "fishing law", [30, 3]],
      ["Ben", "fishing law", [40]],
    ]);
  });

  it("count those on the other side", () => {
    const groups = toStandGroups([
      aPlace({ cue: 3 }),
      aPlace({ cue: 4, side: 1 }),
      aPlace({ cue: 5, side: 1 }),
    ]);
    expect(groups.map(({ side, opposed }) => [side, opposed])).toEqual([
      [-1, 2],
      [1, 1],
    ]);
  });

  it("count a word once", () => {
    const [group] = toStandGroups([aPlace({ cue: 3, target: 9 }), aPlace({ cue: 3, target: 12 })]);
    expect(group?.stands).toHaveLength(1);
  });

  it("are none where somebody takes a side on himself", () => {
    expect(toStandGroups([aPlace({}, aTarget("Ann", "actor"))])).toEqual([]);
  });

  it("may be as many as a book has words", () => {
    const places = Array.from({ length: 100_000 }, (_, cue) => aPlace({ cue }));
    expect(toStandGroups(places)[0]?.stands).toHaveLength(100_000);
  });
});
