import { actorsOf, namesOf } from "../../../support/actors";

describe("namesakes", () => {
  it("are told by the words around: Georgia", () => {
    expect(actorsOf("Georgia signed the pact in Tbilisi.")).toContain("Georgia, country: Georgia");
    expect(actorsOf("Voters in Atlanta, Georgia, went to the polls.")).toContain("Georgia, place: Georgia");
  });

  it("are persons where the text names them in full: Washington", () => {
    expect(actorsOf("George Washington crossed the river. Washington was tall.")).toEqual([
      "George Washington, person: George Washington | Washington",
    ]);
    expect(actorsOf("Washington demanded full disarmament.")).toEqual(["Washington, place: Washington"]);
    expect(actorsOf("He flew to Washington on Friday.")).toEqual(["Washington, place: Washington"]);
  });

  it("are countries unless a person is named: Jordan", () => {
    expect(actorsOf("Jordan closed its border with Syria.")).toContain("Jordan, country: Jordan");
    expect(actorsOf("Michael Jordan scored. Jordan left the court.")).toEqual([
      "Michael Jordan, person: Michael Jordan | Jordan",
    ]);
  });

  it("are countries unless they are food: Turkey", () => {
    expect(namesOf("Turkey bought missiles from Russia.")).toEqual(["Turkey", "Russia"]);
    expect(namesOf("They roasted a turkey. Turkey is dry.")).toEqual([]);
  });

  it("are nobody where they are months or words: May", () => {
    expect(namesOf("It fell in May. In May the talks began.")).toEqual([]);
    expect(namesOf("It may rain. May I go?")).toEqual([]);
    expect(actorsOf("Theresa May resigned. May said she was sorry.")).toEqual([
      "Theresa May, person: Theresa May | May",
    ]);
  });
});
