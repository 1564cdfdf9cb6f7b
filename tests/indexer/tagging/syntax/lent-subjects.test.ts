import { toOwnSubjects } from "@/indexer/tagging/syntax/lent-subjects";
import { RELATIONS } from "@/indexer/tagging/text/relations";

const NAMES: readonly string[] = RELATIONS;
const relations = (...names: readonly string[]): Uint8Array =>
  Uint8Array.from(names, (name) => NAMES.indexOf(name));

describe("toOwnSubjects", () => {
  it("hangs a subject behind a verb on the clause that follows and has none", () => {
    // "Brun said she left"
    const heads = Int32Array.from([1, -1, 1, 1]);
    expect([...toOwnSubjects(heads, relations("appos", "root", "nsubj", "ccomp"))]).toEqual([1, -1, 3, 1]);
  });

  it.each([
    ["the clause that follows has its own", [1, -1, 1, 4, 1], ["appos", "root", "nsubj", "nsubj", "ccomp"]],
    ["the subject stands before its verb", [1, -1, 1], ["nsubj", "root", "ccomp"]],
    [
      "the clause stands before it, as in “he left,” said Brun",
      [1, 2, -1, 2],
      ["nsubj", "ccomp", "root", "nsubj"],
    ],
  ])("changes nothing where %s", (_, heads, names) => {
    expect([...toOwnSubjects(Int32Array.from(heads), relations(...names))]).toEqual(heads);
  });
});
