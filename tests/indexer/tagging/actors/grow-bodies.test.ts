import { namesOf } from "../../../support/actors";

describe("a body's whole name", () => {
  it.each([
    [
      "both of its fields",
      "The Department of Emergency Services and Public Protection said so.",
      "Department of Emergency Services and Public Protection",
    ],
    [
      "what it is for",
      "The president of the Estonian League for the Defence of Animal Rights spoke.",
      "Estonian League for the Defence of Animal Rights",
    ],
    [
      "its seat",
      "She teaches at the University of California, Los Angeles.",
      "University of California, Los Angeles",
    ],
    ["its owner", "The Harlan Sheriff's Office tweeted a photo.", "Harlan Sheriff's Office"],
    ["the letters of its state", "The US Park Police closed the lawn.", "US Park Police"],
    [
      "a first half before a hyphen",
      "He ran for the Co-operative Commonwealth Federation in May.",
      "Co-operative Commonwealth Federation",
    ],
  ])("has %s", (_, text, name) => {
    expect(namesOf(text)).toContain(name);
  });

  it("ends before another body", () => {
    const names = namesOf("The Ministry of Health and the Red Cross agreed.");
    expect(names).toEqual(["Ministry of Health", "Red Cross"]);
  });

  it("ends before whom it is for or against", () => {
    expect(namesOf("He plays in the Estonian Super League for FC Lindgren.")).toContain(
      "Estonian Super League",
    );
    expect(namesOf("He spoke at the University of Oxford, England.")).toContain("Oxford University");
  });

  it("is no law", () => {
    expect(namesOf("It breaks the US Constitution.").join()).not.toContain("Constitution");
  });
});
