import { framesOf, standsOf } from "./stands-of";

describe("what somebody calls it", () => {
  it.each([
    ['Angela Merkel called the inquiry a "circus".', "call-quoted: Angela Merkel against inquiry"],
    ['Angela Merkel dubbed the treaty a "doormat".', "call-quoted: Angela Merkel against treaty"],
    ['Angela Merkel, calling the strike "cruel", left.', "call: Angela Merkel against strike"],
    ['Angela Merkel characterised the talks as "perfectly fair".', "call: Angela Merkel for talks"],
    ["Angela Merkel referred to the vote as a hoax.", "call: Angela Merkel against vote"],
    [
      'The tariff, which Angela Merkel has referred to as "blackmail", is new.',
      "call: Angela Merkel against tariff",
    ],
    ["Angela Merkel considered it inappropriate for judges to run.", "call: Angela Merkel against run"],
  ])("judges: %s", async (text, stand) => {
    expect(await framesOf(text)).toContain(stand);
  });

  it.each([
    "Angela Merkel called the inquiry a meeting.",
    'Angela Merkel called the ship "Aurora".',
    'Angela Merkel did not call the inquiry a "circus".',
    'Angela Merkel read the "circus" page of the inquiry.',
    "Angela Merkel referred to the vote as a formality.",
  ])("judges nothing: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });
});

describe("those called by whom they stand by", () => {
  it.each([
    ["Angela Merkel's critics left the hall.", "Angela Merkel's critics against Angela Merkel"],
    ["Angela Merkel's supporters cheered.", "Angela Merkel's supporters for Angela Merkel"],
    ["Angela Merkel's detractors laughed.", "Angela Merkel's detractors against Angela Merkel"],
  ])("take sides on her: %s", async (text, stand) => {
    expect(await standsOf(text)).toContain(stand);
  });

  it.each([
    "Angela Merkel met her opponents.",
    "Angela Merkel's opponents in the final were Danes.",
    "Angela Merkel waved to her supporters.",
  ])("take none in: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });
});
