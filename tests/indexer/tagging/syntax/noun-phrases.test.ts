import { toCorePhrase, toDeedPhrase, toOffsets } from "@/indexer/tagging/syntax/noun-phrases";
import { readSyntax } from "./read-syntax";

async function phraseOf(text: string, head: string, toPhrase: typeof toCorePhrase): Promise<string> {
  const { syntax, at } = await readSyntax(text);
  return text.slice(...toOffsets(syntax, toPhrase(syntax, at(head))));
}

describe("the core of a noun phrase", () => {
  it.each([
    ["The mayor opposes the new pension bill.", "bill", "pension bill"],
    ["The mayor opposes a change to the extradition law.", "change", "change to the extradition law"],
    ["The mayor opposes the occupation of the islands.", "occupation", "occupation of the islands"],
    ["The mayor opposes the treaty, which he calls old.", "treaty", "treaty"],
    ["The mayor opposes the treaty on Friday.", "treaty", "treaty"],
    ["The mayor opposes his plan.", "plan", "plan"],
    ["The mayor opposes Norway's plan.", "plan", "Norway's plan"],
    ["The front sent the police a plan for the march.", "plan", "plan for the march"],
    [
      "The mayor opposes the arrest of dozens of local protesters.",
      "arrest",
      "arrest of dozens of local protesters",
    ],
    ["The mayor opposes the sale of thousands of old trams.", "sale", "sale of thousands of old trams"],
    ["The mayor opposes the sale of shares of the company.", "sale", "sale of shares"],
    ["The mayor opposes the potential closure of the harbour.", "closure", "closure of the harbour"],
  ])("in %j", async (text, head, core) => {
    expect(await phraseOf(text, head, toCorePhrase)).toBe(core);
  });
});

describe("a deed in few words", () => {
  it.each([
    ["The mayor warned against closing the old harbour next year.", "closing", "closing the old harbour"],
    ["The mayor warned against moving to the islands.", "moving", "moving to the islands"],
    ["The mayor warned against leaving.", "leaving", "leaving"],
    ["He asked them to declare a state of emergency.", "declare", "declare a state of emergency"],
  ])("in %j", async (text, verb, deed) => {
    expect(await phraseOf(text, verb, toDeedPhrase)).toBe(deed);
  });
});
