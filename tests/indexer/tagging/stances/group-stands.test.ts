import { toStandGroups } from "@/indexer/tagging/stances/group-stands";
import type { NamedTarget } from "@/indexer/tagging/stances/named-target";
import type { NamedStand } from "@/indexer/tagging/stances/stand-group";
import type { Stand } from "@/indexer/tagging/stands/stand";

let cue = 0;

/** A stand of somebody on an issue, each by a word of its own. */
function aStand(holder: string, side: 1 | -1, name: string, changes: Partial<Stand> = {}): NamedStand {
  const target: NamedTarget = { name, kind: "issue", by: "phrase", type: null, isIssue: true };
  return {
    target,
    stand: {
      holder: { name: holder, type: "person", named: true, stated: true, speaksFor: null },
      ...{ target: 0, side, kind: "statement", frame: "praise", degree: 2, cue: cue++, marks: [], on: null },
      ...changes,
    },
  };
}

function linesOf(stands: readonly NamedStand[]): string[] {
  return toStandGroups(stands).map(
    (group) =>
      `${group.holder} ${group.side} ${group.target} by ${group.stands.length}, not by ${group.opposed}`,
  );
}

describe("the stands of a text", () => {
  it("are one stance where holder, target and side are the same", () => {
    const stands = [aStand("Ann", 1, "the dam"), aStand("Ann", 1, "the dam"), aStand("Bob", 1, "the dam")];
    expect(linesOf(stands)).toEqual(["Ann 1 the dam by 2, not by 0", "Bob 1 the dam by 1, not by 0"]);
  });

  it("are one stance where two phrases name one issue", () => {
    const stands = [aStand("Ann", -1, "pension reform"), aStand("Ann", -1, "the pension reform")];
    expect(linesOf(stands)).toEqual(["Ann -1 pension reform by 2, not by 0"]);
  });

  it("say how many take the other side", () => {
    const stands = [aStand("Ann", 1, "the dam"), aStand("Ann", -1, "the dam"), aStand("Ann", -1, "the dam")];
    expect(linesOf(stands)).toEqual(["Ann 1 the dam by 1, not by 2", "Ann -1 the dam by 2, not by 1"]);
  });

  it("count a word once, whatever it shows", () => {
    const word = cue++;
    const stands = [aStand("Ann", 1, "the dam", { cue: word }), aStand("Ann", 1, "the dam", { cue: word })];
    expect(linesOf(stands)).toEqual(["Ann 1 the dam by 1, not by 0"]);
  });

  it("begin with the plainest", () => {
    const weak = aStand("Ann", 1, "the dam", { degree: 1 });
    const marked = aStand("Ann", 1, "the dam", { degree: 3, marks: ["negated", "modal"] });
    const plain = aStand("Ann", 1, "the dam", { degree: 3 });
    const [group] = toStandGroups([weak, marked, plain]);
    expect(group?.stands).toEqual([plain, marked, weak]);
  });

  it("are none of somebody on himself", () => {
    expect(toStandGroups([aStand("Ann", 1, "Ann")])).toEqual([]);
    expect(toStandGroups([])).toEqual([]);
  });

  it("may be as many as a book has words", () => {
    const places = Array.from({ length: 100_000 }, () => aStand("Ann", 1, "the dam"));
    expect(linesOf(places)).toEqual(["Ann 1 the dam by 100000, not by 0"]);
  });
});
