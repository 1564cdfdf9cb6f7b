import { valuesOf } from "../../../support/tagging";

describe("whether a sentence looks ahead", () => {
  it.each([
    ["The ship is due on Friday.", "2024-11-08"],
    ["They predict landfall on Saturday.", "2024-11-09"],
    ["The trial is anticipated to begin in January.", "2025-01"],
    ["He intends to leave the union by the end of January.", "2025-01"],
    ["A vote in January is planned.", "2025-01"],
    ["The trial has been scheduled for February.", "2025-02"],
    ["The sale was postponed until March.", "2025-03"],
    ["The law is to take effect on Friday.", "2024-11-08"],
  ])("ahead: %s", (text, value) => {
    expect(valuesOf(text)).toEqual([value]);
  });

  it.each([
    ["On Friday, nine were jailed due to their part in it.", "2024-11-01"],
    ["The road was closed due to snow on Friday.", "2024-11-01"],
    ["She was envoy until March.", "2024-03"],
    ["In August, they tried to have him released by asking.", "2024-08"],
    ['"The policy will change," the minister told reporters on Monday.', "2024-11-04"],
    ["The talks will go on, she said on Monday.", "2024-11-04"],
  ])("back: %s", (text, value) => {
    expect(valuesOf(text)).toEqual([value]);
  });

  it.each([
    ["The council was to meet on Monday.", "2024-11-04"],
    ["The storm was forecast to reach the coast on Thursday.", "2024-11-07"],
    ["They had given the firm until Sunday to answer.", "2024-11-03"],
    ["They instructed the office to report on Friday.", "2024-11-08"],
  ])("to the nearest day, where what was to come may have come: %s", (text, value) => {
    expect(valuesOf(text)).toEqual([value]);
  });

  it("gives a Sunday's coming week, and a weekend just gone", () => {
    expect(valuesOf("The law is to take effect this week.", "2024-11-10")).toEqual(["2024-W46"]);
    expect(valuesOf("A service was held this weekend.", "2024-11-04")).toEqual(["2024-W44-WE"]);
    expect(valuesOf("A service will be held this weekend.", "2024-11-04")).toEqual(["2024-W45-WE"]);
  });
});
