import { type Clauses, toClauses } from "@/indexer/tagging/syntax/clauses";
import { readSyntax } from "./read-syntax";

type Asked = (clauses: Clauses, token: number) => readonly number[];

/** The words that a clause of this predicate has in a place. */
async function wordsOf(text: string, predicate: string, toTokens: Asked): Promise<string[]> {
  const { syntax, at, words } = await readSyntax(text);
  return words(toTokens(toClauses(syntax), at(predicate)));
}

async function isSo(text: string, predicate: string, toAnswer: (clauses: Clauses, token: number) => boolean) {
  const { syntax, at } = await readSyntax(text);
  return toAnswer(toClauses(syntax), at(predicate));
}

describe("who does it", () => {
  it.each([
    ["The mayor closed the harbour.", "closed", ["mayor"]],
    ["The harbour was closed by the mayor.", "closed", ["mayor"]],
    ["The mayor and the council closed the harbour.", "closed", ["mayor", "council"]],
    ["The mayor came in and closed the harbour.", "closed", ["mayor"]],
    ["The mayor wants to close the harbour.", "close", ["mayor"]],
    ["The mayor asked the council to close the harbour.", "close", ["council"]],
    ["The mayor, who closed the harbour, resigned.", "closed", ["mayor"]],
    ["The harbour was closed.", "closed", []],
    ["The pact allows both sides to close the harbour.", "close", ["sides"]],
    ["The pact allows both sides to close the harbour.", "allows", ["pact"]],
    ["The mayor used the power of the council to close the harbour.", "close", ["mayor"]],
    ["The mayor worried about a plan to close the harbour.", "close", []],
    ["In a bid to close the harbour, the mayor sued.", "close", ["mayor"]],
    [
      "The Greens and the Moderates voted for the levy, while Olga Brun's Harbour Party and the Pirates opposed it.",
      "opposed",
      ["Party", "Pirates"],
    ],
    [
      "LISBON (Press Union) — Portuguese farmers blocked a bridge near Evora on Monday.",
      "blocked",
      ["farmers"],
    ],
    ["The farmers — tired of waiting — blocked the bridge.", "blocked", ["farmers"]],
    [
      "Council of Ports chairman Olga Marie Brun said she firmly condemned the closure.",
      "condemned",
      ["she"],
    ],
    ["Council of Ports chairman Olga Marie Brun said she firmly condemned the closure.", "said", ["Olga"]],
  ])("in %j, of %s", async (text, verb, doers) => {
    expect(await wordsOf(text, verb, ({ doersOf }, token) => doersOf(token))).toEqual(doers);
  });
});

describe("what it is done to", () => {
  it.each([
    ["The mayor closed the harbour and the market.", "closed", ["harbour", "market"]],
    ["The harbour was closed by the mayor.", "closed", ["harbour"]],
    ["The harbour that the mayor closed was old.", "closed", ["harbour"]],
    ["The mayor closed early.", "closed", []],
    ["The mayor spoke about the harbour.", "spoke", []],
  ])("in %j, of %s", async (text, verb, objects) => {
    expect(await wordsOf(text, verb, ({ objectsOf }, token) => objectsOf(token))).toEqual(objects);
  });
});

describe("what stands behind prepositions", () => {
  it.each([
    ["The mayor voted against the dam.", "voted", ["against dam"]],
    ["The mayor spoke of the dam.", "spoke", ["of dam"]],
    ["Support for the dam grew.", "Support", ["for dam"]],
    ["The mayor voted.", "voted", []],
  ])("in %j, of %s", async (text, head, phrases) => {
    const { syntax, at, words } = await readSyntax(text);
    const obliques = toClauses(syntax).obliquesOf(at(head));
    expect(obliques.map((one) => `${one.preposition} ${words([one.head])}`)).toEqual(phrases);
  });

  it("says where a deed stands there", async () => {
    const { syntax, at, words } = await readSyntax("The mayor warned against building the dam.");
    const obliques = toClauses(syntax).obliquesOf(at("warned"));
    expect(obliques.map(({ head, isClause }) => [...words([head]), isClause])).toEqual([["building", true]]);
  });
});

describe("a denial", () => {
  it.each([
    ["The mayor did not close the harbour.", true],
    ["The mayor who does not eat reads.", false],
    ["The mayor never reads.", true],
    ["No mayor reads.", true],
    ["Neither the mayor nor the council reads.", true],
    ["The mayor reads.", false],
    ["The mayor, who is not young, reads.", false],
  ])("in %j: %s", async (text, isDenied) => {
    const verb = text.includes("reads") ? "reads" : "close";
    expect(await isSo(text, verb, ({ isNegated }, token) => isNegated(token))).toBe(isDenied);
  });
});

describe("what is only supposed", () => {
  it.each([
    ["If the mayor reads, he will know.", true],
    ["The council asked whether the mayor reads.", true],
    ["Does the mayor know who reads?", true],
    ["The mayor reads.", false],
    ["The council said that the mayor reads.", false],
  ])("in %j: %s", async (text, isSupposed) => {
    expect(await isSo(text, "reads", (clauses, token) => clauses.isSupposed(token))).toBe(isSupposed);
  });

  it("is a clause that begins with its auxiliary", async () => {
    const text = "Had the mayor closed the harbour, ships would wait.";
    expect(await isSo(text, "closed", (clauses, token) => clauses.isSupposed(token))).toBe(true);
  });

  it("is a question inside a report, and not the report", async () => {
    const text = '"Is the mayor blind?" asked the council.';
    expect(await isSo(text, "blind", (clauses, token) => clauses.isSupposed(token))).toBe(true);
    expect(await isSo(text, "asked", (clauses, token) => clauses.isSupposed(token))).toBe(false);
  });
});

describe("the auxiliary that weakens a verb", () => {
  it.each([
    ["The mayor could resign.", "could"],
    ["The mayor should resign.", "should"],
    ["The mayor did resign.", ""],
  ])("in %j: %j", async (text, modal) => {
    const { syntax, at } = await readSyntax(text);
    expect(toClauses(syntax).modalOf(at("resign"))).toBe(modal);
  });
});
