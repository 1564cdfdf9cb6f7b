import { toSideText } from "@/components/document/stance-words";
import { toStancesByTarget } from "@/components/document/stances-by-target";
import { de } from "@/components/strings/de";
import { en } from "@/components/strings/en";
import type { StanceTag } from "@/search/document/document";
import { aStance } from "../../support/documents";

const TEXT = "Nato condemned the pact.";
const CONDEMNED = aStance({ holder: "Nato", cue: [5, 14] });

describe("what takes a side, in words,", () => {
  it("is the word of the text that does, and what kind of thing it is", () => {
    expect(toSideText(CONDEMNED, TEXT, en)).toBe("“condemned”: a statement against its object");
    expect(toSideText(CONDEMNED, TEXT, de)).toBe("„condemned“: eine Aussage gegen das, wovon sie spricht");
    expect(toSideText({ ...CONDEMNED, kind: "act", stance: "favor" }, TEXT, en)).toBe(
      "“condemned”: an act in favor of its object",
    );
  });

  it("names no word where no single one does, and no frame where a reader decided", () => {
    expect(toSideText({ ...CONDEMNED, cue: null }, TEXT, en)).toBe("a statement against its object");
    expect(toSideText({ ...CONDEMNED, rule: "correction" }, TEXT, en)).toBe("set by a reader");
  });
});

describe("the stances of a document", () => {
  const on = (target: string, changes: Partial<StanceTag> = {}): StanceTag => aStance({ target, ...changes });

  it("stand by target, those first on which somebody takes a side, each with its place among all", () => {
    const { sure } = toStancesByTarget([
      on("A", { stance: "neutral" }),
      on("B"),
      on("A", { stance: "neutral", holder: "Reuters" }),
    ]);
    expect(sure.map(({ target, stances }) => [target, stances.map(({ index }) => index)])).toEqual([
      ["B", [1]],
      ["A", [0, 2]],
    ]);
  });

  it("stand apart where they are only possible", () => {
    const { sure, possible } = toStancesByTarget([on("A", { possible: true }), on("B")]);
    expect(sure.map(({ target }) => target)).toEqual(["B"]);
    expect(possible.map(({ target, targetKind }) => [target, targetKind])).toEqual([["A", "issue"]]);
  });
});
