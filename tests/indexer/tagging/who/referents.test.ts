import { toSyntax } from "@/indexer/tagging/syntax/syntax";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import { toReferents } from "@/indexer/tagging/who/referents";
import { aTextReading } from "../../../support/text-reading";
import { readReferents, toReferent } from "./who-is";

describe("referents", () => {
  it("say for which body a spokesperson speaks", async () => {
    const ministry = { name: "Ministry of Health", type: "organization", named: true };
    const text =
      "A spokesman for the Ministry of Health denied it. Ministry of Health spokeswoman Eva Lund agreed.";
    const actors: Parameters<typeof toReferent>[2] = [
      ["organization", "Ministry of Health"],
      ["person", "Eva Lund"],
    ];
    expect(await toReferent(text, "spokesman", actors)).toMatchObject({ named: false, speaksFor: ministry });
    expect(await toReferent(text, "Eva Lund", actors)).toMatchObject({
      name: "Eva Lund",
      speaksFor: ministry,
    });
    expect((await toReferent(text, "Ministry of Health", actors))?.speaksFor).toBeNull();
  });

  it("give each of those who are joined", async () => {
    const text =
      "Anna Keller and Peter Brandt opposed the ban. Two senators, Eva Lund and Jan Novak, backed it.";
    const { allAt, head } = await readReferents(text, [
      ["person", "Anna Keller"],
      ["person", "Peter Brandt"],
      ["person", "Eva Lund"],
      ["person", "Jan Novak"],
    ]);
    const namesAt = (words: string) => allAt(head(words)).map(({ name }) => name);
    expect(namesAt("Anna")).toEqual(["Anna Keller", "Peter Brandt"]);
    expect(namesAt("senators")).toEqual(["Eva Lund", "Jan Novak"]);
    expect(namesAt("ban")).toEqual([]);
  });

  it("never fail, whatever the tokens and the trees", () => {
    for (const text of [
      "",
      ".",
      '" ( the he (',
      "it's \\ * [ the fa'a [he] the a+b the )",
      "who ".repeat(500),
    ]) {
      const parsed = toParsedText(text);
      const syntax = toSyntax({ ...parsed, reading: aTextReading(parsed.tokens.length) });
      if (syntax === null) throw new Error("There are no trees.");
      const { at, allAt } = toReferents(syntax, []);
      for (let token = -1; token <= parsed.tokens.length; token++)
        expect(allAt(token).length).toBe(at(token) === null ? 0 : 1);
    }
  });
});
