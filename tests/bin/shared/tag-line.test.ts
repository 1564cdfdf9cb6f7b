import { toTagLine } from "@/bin/shared/tag-line";
import { aStance, someTags } from "../../support/documents";

const SURE = aStance({ holder: "Reuters", target: "Nato", targetKind: "actor", kind: "act" });
const UNNAMED = aStance({ holder: "an official", named: false });
const POSSIBLE = aStance({ target: "The ban", possible: true, confidence: 0.6 });
const TAGS = { ...someTags({}), stances: [SURE, UNNAMED, POSSIBLE] };

describe("the stances of the tag stream", () => {
  it("are those that hold up, each with its kind, its target's kind and whether its holder has a name", () => {
    expect(toTagLine(TAGS, false).stances).toEqual([
      {
        target: "Nato",
        targetKind: "actor",
        stance: "against",
        kind: "act",
        confidence: 0.9,
        holder: "Reuters",
        named: true,
        evidence: [[0, 1]],
      },
      expect.objectContaining({ target: "The pact", holder: "an official", kind: "statement", named: false }),
    ]);
  });

  it("are all there are where targets were requested, one for each", () => {
    expect(toTagLine(TAGS, true).stances.map(({ target }) => target)).toEqual([
      "Nato",
      "The pact",
      "The ban",
    ]);
  });
});
