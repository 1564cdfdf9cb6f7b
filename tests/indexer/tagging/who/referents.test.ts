import { findActors } from "@/indexer/tagging/actors/find-actors";
import { toSyntax } from "@/indexer/tagging/syntax/syntax";
import { toReferents } from "@/indexer/tagging/who/referents";
import { readParsed } from "../../../support/read-closely";

/** Whom the first place of some words in a text stands for, by the last of them. */
async function whoIs(text: string, words: string): Promise<string | null> {
  const parsed = await readParsed(text);
  const syntax = toSyntax(parsed);
  if (syntax === null) throw new Error("There are no trees.");
  const end = text.indexOf(words) + words.length;
  const head = parsed.tokens.findIndex((token) => token.end === end);
  return toReferents(syntax, findActors(parsed)).at(head)?.name ?? null;
}

describe("whom a phrase stands for", () => {
  it("is whom it names", async () => {
    expect(await whoIs("Angela Merkel met reporters in Berlin.", "Merkel")).toBe("Angela Merkel");
  });

  it("is nobody for what cannot act", async () => {
    expect(await whoIs("Angela Merkel met reporters on Monday.", "Monday")).toBeNull();
  });
});
