import { contentOf, cuesOf, statementsOf } from "./statements-of";

describe("who is cited by verbs, by the parse", () => {
  it.each([
    ["President Anna Berger said that the talks failed.", ["Anna Berger: said"]],
    ["“We are ready,” said Anna Berger, the mayor of Hamburg.", ["Anna Berger: said"]],
    ["Anna Berger and Paul Weber said the bridge is safe.", ["Anna Berger: said", "Paul Weber: said"]],
    ["The mayor of Hamburg, Anna Berger, told reporters the bridge is safe.", ["Anna Berger: told"]],
    ["Anna Berger, a lawyer at the firm and a former judge, said the bridge is safe.", ["Anna Berger: said"]],
    ["Anna Berger, who warned of floods in May, left the city.", ["Anna Berger: warned"]],
    ["The bridge was described by Anna Berger as unsafe.", ["Anna Berger: described"]],
    [
      "Anna Berger praised the police, adding that they were fast.",
      ["Anna Berger: praised", "Anna Berger: adding"],
    ],
  ])("%s", async (text, cues) => {
    expect(await cuesOf(text)).toEqual(cues);
  });

  it("are both of a chain: the paper and whom it cites", async () => {
    const cues = await cuesOf(
      "Reuters, citing Interior Minister Paul Weber, reported that two men were arrested.",
    );
    expect(cues).toContain("Reuters: reported");
    expect(cues).toContain("Paul Weber: citing");
  });

  it("is who is introduced before a quotation that no verb of saying brings", async () => {
    const text = "Anna Berger took a parting shot on Twitter: “The plan is a joke and everybody knows it.”";
    expect(await cuesOf(text)).toEqual(["Anna Berger: took"]);
  });

  it.each([
    "Anna Berger nominated Paul Weber on Monday.",
    "Parliament voted against the plan on Monday.",
    "The storm claimed three lives in Peru.",
    "The Senate confirmed him on Monday.",
    "Congress denied funding for the bridge.",
    "Germany supported the rebels in the war.",
    "Paul Weber was nominated by Anna Berger.",
    "On Tuesday reports of rain came in.",
    "Anna Berger has not commented.",
    "Anna Berger did not comment on the bridge.",
  ])("is nobody who merely acts: %s", async (text) => {
    expect(await cuesOf(text)).toEqual([]);
  });

  it("is who comments, if not on all of it", async () => {
    expect(await cuesOf("Anna Berger commented on the bridge.")).toEqual(["Anna Berger: commented"]);
  });

  it("keeps what somebody supports who is cited elsewhere", async () => {
    const text = "Anna Berger said that it rained. Berger supports the plan.";
    expect(await cuesOf(text)).toEqual(["Anna Berger: said", "Anna Berger: supports"]);
  });

  it("gives the clause or the quotation as what is said, and not what comes after it", async () => {
    const text = "Anna Berger said that the bridge is safe. It was built in 1990.";
    const [first] = await statementsOf(text);
    expect(first && contentOf(text, first)).toBe("that the bridge is safe");
    const quoted = "“The bridge is safe. It is new,” said Anna Berger. It was built in 1990.";
    const [other] = await statementsOf(quoted);
    expect(other && contentOf(quoted, other)).toBe("“The bridge is safe. It is new,”");
  });

  it("gives what stands before a title and a name, and never the title with it", async () => {
    const text = "“The blockade is illegal,” Minister Anna Berger said.";
    const [first, ...others] = await statementsOf(text);
    expect(first && contentOf(text, first)).toBe("“The blockade is illegal,”");
    expect(first?.speaker.name).toBe("Anna Berger");
    expect(others).toEqual([]);
  });

  it("knows what was not said, and what is a question", async () => {
    const of = async (text: string) =>
      (await statementsOf(text)).map(({ negated, isQuestion }) => [negated, isQuestion]);
    expect(await of("Anna Berger did not say that the bridge is safe.")).toEqual([[true, false]]);
    expect(await of("Did Anna Berger say that the bridge is safe?")).toEqual([[false, true]]);
    expect(await of("Anna Berger said that the bridge is not safe.")).toEqual([[false, false]]);
    expect(await of("“Is the bridge safe?” said Anna Berger.")).toEqual([[false, false]]);
  });

  it("names the token that bears the speaker", async () => {
    const text = "The mayor of Hamburg, Anna Berger, said the bridge is safe.";
    const [first] = await statementsOf(text);
    expect(first?.speaker).toMatchObject({ name: "Anna Berger", named: true });
    expect(first?.cue).toEqual({ from: 8, to: 9 });
  });
});
