import { anActor, citationsOf } from "../../../support/tagging";

describe("sources cited by verbs", () => {
  it("finds who said that something is so", () => {
    expect(citationsOf("Officials said that the bridge is closed.")).toEqual([
      "Officials | said | that the bridge is closed",
    ]);
  });

  it("finds the speaker behind a quotation, before and after the verb", () => {
    expect(citationsOf("“We will rebuild,” said the mayor.")).toEqual([
      "the mayor | said | “We will rebuild,”",
    ]);
    expect(citationsOf('"We will rebuild," the mayor said.')).toEqual([
      'the mayor | said | "We will rebuild,"',
    ]);
  });

  it("joins a quotation that is split", () => {
    expect(citationsOf("“We will rebuild,” the mayor said, “and soon.”")).toEqual([
      "the mayor | said | “We will rebuild,” … “and soon.”",
    ]);
    expect(citationsOf("“We will rebuild,” the mayor said. “It will be soon.”")).toEqual([
      "the mayor | said | “We will rebuild,” … “It will be soon.”",
    ]);
  });

  it("reads quotation marks made of two single ones", () => {
    expect(citationsOf("''We will rebuild,'' the mayor said.")).toEqual([
      "the mayor | said | ''We will rebuild,''",
    ]);
  });

  it("keeps to the words of whom it is told out of the content", () => {
    expect(citationsOf("The mayor told a crowd of workers that help is near.")).toEqual([
      "The mayor | told | that help is near",
    ]);
  });

  it("looks over an apposition, brackets and adverbs", () => {
    const text = "Maria Lopez, a lawyer in Lima, repeatedly denied the charge.";
    expect(citationsOf(text, [anActor(text, "person", "Maria Lopez")])[0]).toMatch(
      /^Maria Lopez \| denied \|/,
    );
    const other = "Sen. Ann Reed (D-Ohio) warned that time is short.";
    expect(citationsOf(other, [anActor(other, "person", "Ann Reed")])).toEqual([
      "Sen. Ann Reed | warned | that time is short",
    ]);
  });

  it("gives a participle and a joined verb the subject of the sentence", () => {
    expect(citationsOf("The minister praised the army, adding that it fought well.")).toEqual([
      "The minister | praised | the army",
      "The minister | adding | that it fought well",
    ]);
    expect(
      citationsOf("The minister praised the army and criticized the police.").map(
        (one) => one.split(" | ")[1],
      ),
    ).toEqual(["praised", "criticized"]);
  });

  it("follows a chain of verbs to its subject", () => {
    expect(citationsOf("The president refused to comment on the raid.")[0]).toMatch(
      /^The president \| refused/,
    );
  });

  it("finds the source of a passive after by, and none where none is told", () => {
    expect(citationsOf("The plan was described by critics as reckless.")[0]).toMatch(/^critics \| described/);
    expect(citationsOf("As reported by analysts, the talks failed.")[0]).toMatch(
      /^analysts \| reported \| the talks failed/,
    );
    expect(citationsOf("The army is believed to hold the town.")[0]).toMatch(/^- \| believed/);
  });

  it("lets documents show and say", () => {
    expect(citationsOf("A new poll shows support falling.")[0]).toMatch(/^A new poll \| shows/);
    expect(citationsOf("The report found that prices rose.")).toEqual([
      "The report | found | that prices rose",
    ]);
  });

  it("leaves what others think out where it is part of what somebody says", () => {
    expect(citationsOf("She said he hopes for peace.")).toEqual(["She | said | he hopes for peace"]);
  });

  it("does not take nouns, names and things for citations", () => {
    const texts = [
      "The United States is large.",
      "A think tank opened in May.",
      "The road holds a secret.",
      "They closed the state park.",
      "The Court of Appeals sat.",
      "The rain continued all day.",
      "The house needs paint.",
    ];
    for (const text of texts)
      expect([text, citationsOf(text, [anActor(text, "country", "United States")])]).toEqual([text, []]);
  });

  it("cites nobody of the author's inside a quotation", () => {
    expect(citationsOf("“He said no,” the mayor said.")).toEqual(["the mayor | said | “He said no,”"]);
  });
});
