import { framesOf, marksOf, standsOf } from "./stands-of";

describe("a verb that takes a side", () => {
  it.each([
    ["Angela Merkel condemned the bombing.", "condemn: Angela Merkel against bombing"],
    ["Angela Merkel voted against the pension bill.", "vote-against: Angela Merkel against bill"],
    ["Angela Merkel spoke out against the treaty.", "rail-against: Angela Merkel against treaty"],
    ["The ban is supported by Angela Merkel.", "support: Angela Merkel for ban"],
    ['"I support the treaty," said Angela Merkel.', "support: Angela Merkel for treaty"],
  ])("is held by who does it, on what it is done to: %s", async (text, stand) => {
    expect(await framesOf(text)).toEqual([stand]);
  });

  it("is held by all who are joined, and by each on his own where verbs are", async () => {
    expect(await standsOf("The bombing was condemned by Angela Merkel and Emmanuel Macron.")).toEqual([
      "Angela Merkel against bombing",
      "Emmanuel Macron against bombing",
    ]);
    expect(await standsOf("Angela Merkel praised the treaty and attacked the tariff.")).toEqual([
      "Angela Merkel for treaty",
      "Angela Merkel against tariff",
    ]);
    expect(await standsOf("Angela Merkel supported the treaty, which Emmanuel Macron had opposed.")).toEqual([
      "Angela Merkel for treaty",
      "Emmanuel Macron against treaty",
    ]);
  });

  it("is turned by a denial or a refusal of backing", async () => {
    expect(await marksOf("Angela Merkel did not endorse Emmanuel Macron.")).toEqual([
      "Angela Merkel against Emmanuel Macron, negated",
    ]);
    const refused = await standsOf("Angela Merkel refused to sign the treaty.");
    expect(new Set(refused)).toEqual(new Set(["Angela Merkel against treaty"]));
  });

  it("says when another one reports it", async () => {
    expect(await marksOf("Angela Merkel said that Emmanuel Macron supports the treaty.")).toEqual([
      "Emmanuel Macron for treaty, reported",
    ]);
  });

  it.each([
    "Angela Merkel has not condemned the bombing.",
    "Neither Angela Merkel nor Emmanuel Macron opposed the treaty.",
    "Angela Merkel could support the treaty.",
    "If Angela Merkel supports the treaty, it will pass.",
    "Had Angela Merkel opposed the treaty, it would have failed.",
    "Did Angela Merkel oppose the treaty?",
    "The bombing was condemned.",
    "The hurricane destroyed the harbour.",
    "Angela Merkel met Emmanuel Macron.",
    "Angela Merkel spoke with Emmanuel Macron about the treaty.",
    "Angela Merkel called for the king to go.",
    "Angela Merkel failed to sign the treaty.",
    "Angela Merkel dropped the charges against Emmanuel Macron.",
  ])("takes none in: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });
});

describe("a verb with what stands apart from it", () => {
  it.each([
    ["The treaty is supported by Norway but opposed by Denmark.", "Denmark against treaty"],
    ["The Taliban is banned in Turkey.", "Turkey against Taliban"],
    ["Denmark has been allied with Norway.", "Denmark for Norway"],
    ["Police used tear gas against migrants.", "police against migrants"],
    ["Angela Merkel fired her finance minister.", "Angela Merkel against finance minister"],
    ["Angela Merkel said she would vote against the bill.", "Angela Merkel against bill"],
    ["Norway would not endorse the treaty.", "Norway against treaty"],
    ['"We cannot tolerate the policy," said Angela Merkel.', "Angela Merkel against policy"],
    ["Thousands of migrants protested against the law.", "migrants against law"],
    ["Angela Merkel called for the levy to be dropped.", "Angela Merkel against levy"],
    ["Angela Merkel called for members to increase aid.", "Angela Merkel for aid"],
    [
      "Emmanuel Macron asked prosecutors to investigate Angela Merkel.",
      "Emmanuel Macron against Angela Merkel",
    ],
  ])("takes its side: %s", async (text, stand) => {
    expect(await standsOf(text)).toContain(stand);
  });

  it.each([
    "Divers found the treaty in a lake.",
    "Angela Merkel said Norway would attack Denmark.",
    "The treaty was opposed by nobody but supported in Norway.",
    "Smoking is banned in March.",
    "Angela Merkel argued that the aim of the plan was to shut down the debate.",
  ])("takes none in: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });
});

describe("a verb that a parser misreads, or an idiom", () => {
  it.each([
    ["The Senate held Angela Merkel in contempt.", "Senate against Angela Merkel"],
    ["The army placed Angela Merkel under arrest.", "army against Angela Merkel"],
    ["The union took Angela Merkel to court.", "union against Angela Merkel"],
    [
      "Emmanuel Macron demanded that Angela Merkel be brought to justice.",
      "Emmanuel Macron against Angela Merkel",
    ],
    [
      "The bill passed, with ten Greens supporting it and nine Liberals opposing it.",
      "Liberals against bill",
    ],
  ])("takes its side: %s", async (text, stand) => {
    expect((await standsOf(text)).some((one) => one.replace(/ it$/, " bill").endsWith(stand))).toBe(true);
  });

  it.each([
    "A majority is needed to impeach an official.",
    "Congress has the power to ban the party.",
    "Angela Merkel said she would vote for the bill if it were changed.",
    "The Queen suspended parliament.",
    "Angela Merkel held the book in her hand.",
    "The court has the right to veto the law.",
  ])("takes none in: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });
});
