import { standsOf } from "./stands-of";

describe("who echoes or shares what somebody says", () => {
  it.each([
    ["Senator Mara Lund echoed Governor Pete Olsen's remarks on Monday.", "Mara Lund for Pete Olsen"],
    ["Chancellor Ida Brandt shared the concerns of President Luis Vega.", "Ida Brandt for Luis Vega"],
    ["The bishop echoed Anna Keller's sentiments in his sermon.", "bishop for Anna Keller"],
    ["Premier Ole Sand said he shares the view of Minister Omar Sy.", "Ole Sand for Omar Sy"],
    ["Mayor Rita Sorel echoed Jan Novak's criticism.", "Rita Sorel for Jan Novak"],
    ["Ida Brandt and Ole Sand echoed Anna Keller's appeal.", "Ole Sand for Anna Keller"],
  ])("is for him: %s", async (text, side) => {
    expect(await standsOf(text)).toContain(side);
  });

  it.each([
    "Senator Mara Lund shared Governor Pete Olsen's photograph on Monday.",
    "Governor Pete Olsen echoed his own remarks of Sunday.",
    "Senator Mara Lund did not echo Governor Pete Olsen's remarks.",
    "The cave echoed with Anna Keller's words.",
    "Anna Keller's remarks echoed through the hall.",
    "Anna Keller shared her opinion with Jan Novak.",
  ])("takes no side in: %s", async (text) => {
    expect(await standsOf(text)).toEqual([]);
  });
});
