import { toBylineAuthors, toWrittenAuthors } from "@/indexer/reading/page/bylines";

describe("a byline as a page shows it", () => {
  it.each([
    ["Marta Oseivand", ["Marta Oseivand"]],
    ["By Marta Oseivand and Joon Parkley", ["Marta Oseivand", "Joon Parkley"]],
    ["Von Marta Oseivand | 03.05.2024 20:36", ["Marta Oseivand"]],
    ["11.12.2023 - Marta Oseivand", ["Marta Oseivand"]],
    ["Marta Oseivand, March 4, 2024", ["Marta Oseivand"]],
    ["Posted by tinker on 4 March 2024", ["tinker"]],
    ["Veröffentlicht von Tine am 24. Juli 2023", ["Tine"]],
    ["View all posts by Marta Oseivand", ["Marta Oseivand"]],
    ["Interview: Marta Oseivand", ["Marta Oseivand"]],
  ])("names authors: %s", (text, names) => {
    expect(toBylineAuthors(text)).toEqual(names);
  });

  it.each([
    "4 March 2024",
    "Last updated: March 4, 2024",
    "some rights are reserved here",
    "You are going to send a letter to",
    "What do you think?",
    "https://harbour.example/marta",
    "By ".repeat(100),
    "",
  ])("names nobody: %s", (text) => {
    expect(toBylineAuthors(text)).toEqual([]);
  });
});

describe("a line that says that it is a byline", () => {
  it.each([
    ["By Marta Oseivand", ["Marta Oseivand"]],
    ["— by Marta Oseivand —", ["Marta Oseivand"]],
    ["Text: Marta Oseivand", ["Marta Oseivand"]],
    ["Ein Beitrag von Marta Oseivand", ["Marta Oseivand"]],
    ["Autoren Marta Oseivand und Joon Parkley", ["Marta Oseivand", "Joon Parkley"]],
    ["Posted by tinker", ["tinker"]],
  ])("names authors: %s", (text, names) => {
    expect(toWrittenAuthors(text)).toEqual(names);
  });

  it.each([
    "Marta Oseivand",
    "By the way",
    "By boat",
    "by 2030",
    "Von hier aus",
    "By a reporter who was there and saw it all",
  ])("is none: %s", (text) => {
    expect(toWrittenAuthors(text)).toEqual([]);
  });
});
