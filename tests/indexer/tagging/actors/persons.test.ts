import { actorsOf, namesOf } from "../../../support/actors";

describe("persons", () => {
  it("of two surnames are meant by the first alone, too", () => {
    expect(actorsOf("Ricardo Lindgren Nevares spoke. Lindgren left.")).toEqual([
      "Ricardo Lindgren Nevares, person: Ricardo Lindgren Nevares | Lindgren",
    ]);
  });

  it("do not swallow the letters of a body before them", () => {
    expect(actorsOf("He told CNN Lindgren was ill. Anna Lindgren left.").join()).not.toContain(
      "CNN Lindgren",
    );
  });

  it("are one actor in full and by a part of the name", () => {
    expect(actorsOf("Kim Jong Un spoke. Kim left. Kim said that he was tired.")).toEqual([
      "Kim Jong Un, person: Kim Jong Un | Kim",
    ]);
    expect(actorsOf("Ann Marie Slater won. Slater's party cheered. The Slater plan failed.")).toEqual([
      "Ann Marie Slater, person: Ann Marie Slater | Slater",
    ]);
  });

  it("are told by a title, which is no part of the name", () => {
    expect(actorsOf("Vice President Mondale and Senator OSSOFF met Ms Buchtmann.")).toEqual([
      "Mondale, person: Mondale",
      "OSSOFF, person: OSSOFF",
      "Buchtmann, person: Buchtmann",
    ]);
    expect(actorsOf("President Trump met Trump supporters.")).toEqual(["Donald Trump, person: Trump"]);
  });

  it("are not told by a title before a common word", () => {
    expect(namesOf("The General Assembly met. The President Today is tired.")).not.toContain("Assembly");
    expect(namesOf("The President Today is tired.")).not.toContain("Today");
  });

  it("end at dashes, commas, brackets and verbs", () => {
    expect(namesOf("Vanita Gupta - though Lynch had left - stayed.")).toEqual(["Vanita Gupta", "Lynch"]);
    expect(namesOf("Nancy Slater – Omar Diaz – Paul Wei")).toEqual(["Nancy Slater", "Omar Diaz", "Paul Wei"]);
    for (const name of namesOf("Alperovitch and Radchenko judge Kim to be weaker than he looks."))
      expect(name).not.toMatch(/judge/);
  });

  it("keep small words that belong to names", () => {
    expect(namesOf("Bashar al-Assad met Ursula von der Leyen.")).toEqual([
      "Bashar al-Assad",
      "Ursula von der Leyen",
    ]);
  });

  it("are not where a report was written, nor the day it tells of", () => {
    expect(actorsOf("FLINT — The mayor, Ann Slater, left.")).not.toContain("FLINT, person: FLINT");
    expect(namesOf("THE HAGUE (Reuters) - The mayor, Ann Slater, left.")).toContain("Ann Slater");
    expect(actorsOf("THE HAGUE (Reuters) - The mayor, Ann Slater, left.").join()).not.toMatch(
      /HAGUE, (?:person|organization)/,
    );
    for (const name of namesOf("He told Ann Slater Friday that it rained."))
      expect(name).not.toMatch(/Friday/);
  });

  it("share a surname: alone it is that of who came before the relative", () => {
    const text =
      "Marta Lindgren died. Her brother, the painter Paul Lindgren, wept. Lindgren was born in Bonn.";
    expect(actorsOf(text)).toContain("Marta Lindgren, person: Marta Lindgren | Lindgren");
    const behind = "Marta Lindgren died. Paul Lindgren, her father, wept. Lindgren was born in Bonn.";
    expect(actorsOf(behind)).toContain("Marta Lindgren, person: Marta Lindgren | Lindgren");
  });

  it("share a surname: alone it is the last one's of two who are no relatives, and of whom the text begins with", () => {
    const strangers = "Marta Lindgren died. The painter Paul Lindgren wept. Lindgren left.";
    expect(actorsOf(strangers)).toContain("Paul Lindgren, person: Paul Lindgren | Lindgren");
    const mother =
      "Marta Lindgren died. A son of Paul Lindgren wept for his mother, Marta Lindgren. Lindgren left.";
    expect(actorsOf(mother)).toContain("Marta Lindgren, person: Marta Lindgren | Lindgren");
  });

  it("are one with a middle name and without", () => {
    expect(namesOf("Donald John Trump spoke. Trump left.")).toEqual(["Donald Trump"]);
  });
});
