import { whoIs } from "./who-is";

const ACTORS: Parameters<typeof whoIs>[2] = [
  ["person", "Anna Keller", "Keller"],
  ["person", "Peter Brandt", "Brandt"],
];

describe("a pronoun", () => {
  it("is the subject before it, by who is he and who is she", async () => {
    const text = "Anna Keller met Peter Brandt in Bonn. She criticised the deal, but he defended it.";
    expect(await whoIs(text, "She", ACTORS)).toBe("Anna Keller");
    expect(await whoIs(text, "he", ACTORS)).toBe("Peter Brandt");
  });

  it("is who says what it stands in", async () => {
    const text =
      "Mark Lee praised Peter Brandt. Mark Lee said he would vote for the bill and thanked his voters.";
    const actors: typeof ACTORS = [
      ["person", "Mark Lee"],
      ["person", "Peter Brandt"],
    ];
    expect(await whoIs(text, "he", actors)).toBe("Mark Lee");
    expect(await whoIs(text, "his", actors)).toBe("Mark Lee");
  });

  it("is whom the sentence comes to, ahead of it", async () => {
    expect(await whoIs("In her first speech, Anna Keller attacked the banks.", "her", ACTORS)).toBe(
      "Anna Keller",
    );
  });

  it("is not the subject of a verb that it is the object of", async () => {
    const text = "Peter Brandt and Mark Lee quarrelled. Brandt criticised him.";
    expect(await whoIs(text, "him", ACTORS)).not.toBe("Peter Brandt");
  });

  it("is not who speaks, inside a quotation", async () => {
    const text = 'Peter Brandt resigned. "He was a good minister," Mark Lee said.';
    const actors: typeof ACTORS = [
      ["person", "Peter Brandt"],
      ["person", "Mark Lee"],
    ];
    expect(await whoIs(text, "He", actors)).toBe("Peter Brandt");
  });

  it("is a relative's antecedent", async () => {
    const text = "Peter Brandt thanked Anna Keller, who drafted the law.";
    expect(await whoIs(text, "who", ACTORS)).toBe("Anna Keller");
  });

  it("is several for they, and a body for it, where that is clear", async () => {
    const text = "Residents blocked the road. They demanded clean water. Boeing said it would appeal.";
    expect(await whoIs(text, "They")).toBe("residents");
    expect(await whoIs(text, "it")).toBe("Boeing");
  });

  it("is what its own clause describes", async () => {
    expect(await whoIs("Officers met families living in their cars.", "their")).toBe("families");
  });

  it("is the body for which a spokesperson says it", async () => {
    const text = "Boeing spokeswoman Eva Lund said it would appeal.";
    expect(
      await whoIs(text, "it", [
        ["organization", "Boeing"],
        ["person", "Eva Lund"],
      ]),
    ).toBe("Boeing");
  });

  it("is nobody where it is not clear, or means a thing", async () => {
    const men = "Peter Brandt and Mark Lee met. He was tired.";
    const actors: typeof ACTORS = [
      ["person", "Peter Brandt"],
      ["person", "Mark Lee"],
    ];
    expect(await whoIs(men, "He", actors)).toBeNull();
    expect(await whoIs("Boeing lost the case. It is hard to win against the state.", "It")).toBeNull();
    expect(await whoIs("Boeing published two reports. They were long.", "They")).toBeNull();
    expect(await whoIs("Anna Keller spoke. Who knows the truth?", "Who", ACTORS)).toBeNull();
  });
});
