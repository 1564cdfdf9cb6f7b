import { namesOf } from "../../../support/actors";

describe("what only carries what is said", () => {
  it.each([
    ["a site on which somebody writes", "The minister wrote on Twitter that the bill was dead."],
    ["a site through which somebody speaks", "He answered via Facebook on Monday."],
    ["somebody's account", "The minister closed her Twitter account."],
    ["who made a picture", "The mayor opened the bridge. Image: Oskar Lindgren.\n\nThe crowd cheered."],
    ["a nickname in quotation marks", 'The trainer, nicknamed the "Blue Marshal", retired on Friday.'],
  ])("is no actor: %s", (_, text) => {
    expect(namesOf(text)).toEqual([]);
  });

  it("acts where the text says so", () => {
    expect(namesOf("Twitter banned the senator, and he sued Twitter.")).toEqual(["Twitter"]);
  });

  it("stays where the text names it outside of the picture's credit", () => {
    expect(namesOf("Oskar Lindgren opened the bridge. Image: Oskar Lindgren.")).toEqual(["Oskar Lindgren"]);
  });

  it("does not swallow who is quoted", () => {
    expect(namesOf('"Oskar Lindgren lied," she said.')).toEqual(["Oskar Lindgren"]);
  });
});
