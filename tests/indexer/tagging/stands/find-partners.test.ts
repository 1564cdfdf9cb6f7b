import { framesOf } from "./stands-of";

async function tiesOf(text: string): Promise<string[]> {
  return (await framesOf(text)).filter((line) => line.startsWith("further-ties"));
}

describe("who furthers ties with another", () => {
  it.each([
    ["Norway renewed its ties with Poland in March.", "Norway for Poland"],
    ["Colombia has restored diplomatic relations with Cuba.", "Colombia for Cuba"],
    ["Chancellor Ida Brandt strengthened the partnership with Peru.", "Ida Brandt for Peru"],
    [
      "President Luis Vega's efforts to revive his friendship with Omar Sy began in May.",
      "Luis Vega for Omar Sy",
    ],
    ["Egypt is rebuilding its relationship with Turkey.", "Egypt for Turkey"],
    ["Minister Marta Keller vowed to deepen cooperation with Finland.", "Marta Keller for Finland"],
  ])("is for him: %s", async (text, side) => {
    expect(await tiesOf(text)).toEqual([`further-ties: ${side}`]);
  });

  it.each([
    "Norway improved its roads with Poland.",
    "The bank restored the account with Anna Keller.",
    "Norway did not renew its ties with Poland.",
    "Ida Brandt expanded contacts.",
    "Norway could restore relations with Poland.",
    "If Norway restores relations with Poland, trade will grow.",
  ])("does not in: %s", async (text) => {
    expect(await tiesOf(text)).toEqual([]);
  });
});
