import { actorsOf, namesOf } from "../../../support/actors";

describe("organisations", () => {
  it("are one actor by name and by the letters in brackets behind it", () => {
    expect(actorsOf("The Institute for Peace Studies (IPS) said so. IPS officials left.")).toEqual([
      "Institute for Peace Studies, organization: Institute for Peace Studies | IPS",
    ]);
  });

  it("are two where two stand by themselves, one where the name goes on", () => {
    expect(namesOf("The United Nations and Council of Europe agreed.")).toEqual([
      "United Nations",
      "Council of Europe",
    ]);
    expect(namesOf("The Department of Health and Human Services agreed.")).toEqual([
      "Department of Health and Human Services",
    ]);
  });

  it("hold neither what they have nor what they do", () => {
    expect(namesOf("They read the Charter of the United Nations.")).toEqual(["United Nations"]);
    expect(namesOf("The Free Syrian Army fighters fled.")).toEqual(["Free Syrian Army"]);
    expect(namesOf("The Cabinet Department of Health reported.")).toEqual(["Department of Health"]);
  });

  it("are not bodies of any kind", () => {
    expect(namesOf("The Department told the Government of the States.")).toEqual([]);
  });
});
