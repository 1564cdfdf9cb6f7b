import { namesOf } from "../../../support/actors";

describe("names of things", () => {
  it.each([
    [
      "a storm, all through the text",
      "Hurricane Selma hit the coast. Selma weakened, officials said of Selma.",
    ],
    ["a storm named with its kind", "Tropical Depression Selma formed over the sea."],
    [
      "a ship by its letters, all through the text",
      "MV Elena Petrova left port. Elena Petrova sank on Friday.",
    ],
    ["a film", "Critics praised the film Marisol Vega on Friday."],
    [
      "somebody made up, by the first name too",
      "The character Dora Finch won hearts. Dora returns next year.",
    ],
    ["one side of a lawsuit", "The court cited Harper v. Lindgren in its ruling."],
    ["an illness", "She was ill with Lindqvist's disease."],
    ["an affair", "The Lindqvist affair cost him the post."],
    ["a law that begins like a person", "They voted on the Anna Lindgren Fairness in Hiring Act on Monday."],
    ["a machine by its maker", "An Airbus A300 landed at dawn."],
    ["what is no actor by itself", "He spoke of Brexit and of Ebola."],
    ["money", "He paid US$ 200 for it."],
  ])("are no actors: %s", (_, text) => {
    expect(namesOf(text)).toEqual([]);
  });

  it.each([
    [
      "somebody with a storm's name, named in full",
      "Hurricane Selma passed. Selma Lindqvist said that she was safe.",
      "Selma Lindqvist",
    ],
    ["who watches storms", "The National Hurricane Center said so.", "National Hurricane Center"],
    ["a maker that acts", "Airbus said that it would pay.", "Airbus"],
    ["who is named beside a law", "Anna Lindgren voted for the Clean Water Act.", "Anna Lindgren"],
    ["who is named Bill", "Carl Hensman of the Bill and Melinda Gates Foundation spoke.", "Carl Hensman"],
    ["who has a nickname for a film's noun", "Film director Marisol Vega spoke.", "Marisol Vega"],
  ])("leave others alone: %s", (_, text, name) => {
    expect(namesOf(text)).toContain(name);
  });
});
