import { findActors } from "@/indexer/tagging/actors/find-actors";
import { toTargetNamer } from "@/indexer/tagging/stances/name-target";
import type { NamedTarget } from "@/indexer/tagging/stances/named-target";
import { toReferents } from "@/indexer/tagging/who/referents";
import { readSyntax } from "../syntax/read-syntax";

/** What a stand on a word of a text is on, where these places are tracked. */
async function nameOf(
  text: string,
  head: string,
  tracked: Parameters<typeof toTargetNamer>[2] = [],
): Promise<NamedTarget | null> {
  const { syntax, at } = await readSyntax(text);
  const referents = toReferents(syntax, findActors(syntax.parsed));
  return toTargetNamer(syntax, referents, tracked)(at(head));
}

describe("what a stand is on", () => {
  it("is an actor under the actor's name, though a pronoun stands for him", async () => {
    const text = "Angela Merkel spoke on Friday. Emmanuel Macron praised her.";
    expect(await nameOf(text, "Emmanuel")).toMatchObject({
      name: "Emmanuel Macron",
      kind: "actor",
      by: "name",
      type: "person",
    });
    expect(await nameOf(text, "her")).toMatchObject({ name: "Angela Merkel", kind: "actor", by: "pronoun" });
  });

  it("is an issue by the core of its phrase", async () => {
    const text = "Angela Merkel opposed the new pension bill, which was long.";
    expect(await nameOf(text, "bill")).toMatchObject({
      name: "pension bill",
      kind: "issue",
      by: "phrase",
      isIssue: true,
    });
  });

  it('is what "it" goes back to, whichever noun, and what "this" does, of subjects and objects', async () => {
    const beside = "The mayor spoke of the town as a source of support. Few doubted";
    expect(await nameOf(`${beside} it.`, "it")).toMatchObject({ name: "support" });
    expect(await nameOf(`${beside} this.`, "this")).toBeNull();
    expect(await nameOf("The mayor signed the treaty. Few doubted this.", "this")).toMatchObject({
      name: "treaty",
      by: "it",
    });
  });

  it("is a deed by its verb and object", async () => {
    const text = "Angela Merkel warned against closing the harbour.";
    expect(await nameOf(text, "closing")).toMatchObject({
      name: "closing the harbour",
      kind: "issue",
      by: "deed",
    });
  });

  it("is the issue that a pronoun goes back to", async () => {
    const text = "The pension bill passed on Friday. Angela Merkel had opposed it.";
    expect(await nameOf(text, "it")).toMatchObject({ name: "pension bill", kind: "issue", by: "it" });
  });

  it("is what the corpus tracks, under that name", async () => {
    const text = "Angela Merkel opposed the pension bill.";
    const start = text.indexOf("pension");
    const tracked = [{ name: "Pensions Act", span: [start, start + 12] as const }];
    expect(await nameOf(text, "bill", tracked)).toMatchObject({ name: "Pensions Act", by: "tracked" });
    expect(await nameOf(text, "Angela", tracked)).toMatchObject({ name: "Angela Merkel" });
  });

  it.each([
    ["Angela Merkel opposed it.", "it"],
    ["Angela Merkel opposed many things.", "things"],
    ["Angela Merkel opposed what he said.", "what"],
    ["Angela Merkel praised him.", "him"],
  ])("has no name in %j", async (text, head) => {
    expect(await nameOf(text, head)).toBeNull();
  });

  it("is no country that only stands inside a phrase", async () => {
    const named = await nameOf(
      "Angela Merkel opposed the president of the football club of France.",
      "president",
    );
    expect(named?.name).not.toBe("France");
  });
});

describe("what a stand is on where a word is vague", () => {
  it.each([
    ["Angela Merkel announced plans.", "plans"],
    ["Angela Merkel rejected the argument.", "argument"],
    ["Angela Merkel criticised such acts.", "acts"],
  ])("has no name: %s", async (text, head) => {
    expect(await nameOf(text, head)).toBeNull();
  });

  it.each([
    ["Angela Merkel announced plans for the dam.", "plans", "plans for the dam"],
    ["Angela Merkel wants to defeat ISIS remnants.", "remnants", "Islamic State"],
  ])("has one: %s", async (text, head, name) => {
    expect(await nameOf(text, head)).toMatchObject({ name });
  });

  it("goes back from a subject to a subject", async () => {
    const text = "The ruling ignores the law. Angela Merkel said that it is wrong.";
    expect(await nameOf(text, "it")).toMatchObject({ name: "ruling", by: "it" });
  });
});
