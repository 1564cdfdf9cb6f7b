import { toAct } from "./acting";

describe("acts that take a side", () => {
  it.each([
    ["Ann Miller condemned the [pact].", "against by Miller"],
    ["Ann Miller praised the new defense [pact] between the two states.", "for by Miller"],
    ["Zelensky denounced [Russia] on Monday.", "against by Zelensky"],
    ["The ministry, which met on Friday, rejected the [proposal].", "against by ministry"],
    ["Putin vowed to counter the [alliance].", "against by Putin"],
    ["Berlin backed the [plan].", "for by Berlin"],
    ["Berlin vowed to back the [plan].", "for by Berlin"],
    ["Seoul welcomed the [agreement] and Tokyo said nothing.", "for by Seoul"],
    ["The senator visited Kyiv and criticized the [treaty].", "against by senator"],
    ["Miller warned against the [deal].", "against by Miller"],
    ["Miller voted for the [bill].", "for by Miller"],
    ["Miller expressed support for the [treaty].", "for by Miller"],
    ["Miller's opposition to the [treaty] is old.", "against by Miller"],
    ["The [treaty] was condemned by Miller.", "against by Miller"],
    ["The [treaty] was praised by the governor.", "for by governor"],
  ])("reads %j as %s", (sentence, act) => {
    expect(toAct(sentence)).toBe(act);
  });

  it("tells who acts from whom it is done to", () => {
    expect(toAct("Miller attacked [Brown].")).toBe("against by Miller");
    expect(toAct("[Miller] attacked Brown.")).toBeNull();
    expect(toAct("Brown was attacked by [Miller].")).toBeNull();
  });

  it.each([
    ["Miller refused to support the [pact].", "against by Miller"],
    ["Miller never endorsed the [pact].", "against by Miller"],
    ["Miller has no confidence in the [court].", "against by Miller"],
  ])("turns %j round: %s", (sentence, act) => {
    expect(toAct(sentence)).toBe(act);
  });
});
