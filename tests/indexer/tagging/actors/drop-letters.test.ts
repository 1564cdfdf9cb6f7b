import { namesOf } from "../../../support/actors";

describe("letters that the text explains", () => {
  it("are no actor where what they stand for is none", () => {
    const text =
      "Ships use the Long Range Identification and Tracking (LRIT) system. LRIT is slow, she said of LRIT.";
    expect(namesOf(text).join()).not.toContain("LRIT");
  });

  it("are the actor that they stand for", () => {
    const text = "The Estonian Olympic Committee (EOC) met. EOC members voted.";
    expect(namesOf(text)).toEqual(["Estonian Olympic Committee"]);
  });
});
