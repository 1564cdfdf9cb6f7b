import { framesOf } from "./stands-of";

async function shieldedIn(text: string): Promise<string[]> {
  return (await framesOf(text)).filter((line) => line.startsWith("shield"));
}

describe("who keeps somebody from what others do to him", () => {
  it.each([
    ["Norway used its vote to protect Poland from sanctions.", "Norway for Poland"],
    ["Ecuador has shielded Omar Sy from extradition for years.", "Ecuador for Omar Sy"],
    ["President Luis Vega protected Anna Keller from prosecution.", "Luis Vega for Anna Keller"],
    ["The senate spared Jan Novak from impeachment.", "senate for Jan Novak"],
    ["Brazil used its influence to defend Cuba against condemnation.", "Brazil for Cuba"],
    ["Minister Omar Sy exempted Rita Sorel from the fine.", "Omar Sy for Rita Sorel"],
  ])("is for him: %s", async (text, side) => {
    expect(await shieldedIn(text)).toEqual([`shield: ${side}`]);
  });

  it.each([
    "The firefighters protected Anna Keller from the flames.",
    "The vaccine protects Norway from measles.",
    "A law that would protect Omar Sy from prosecution failed.",
    "Norway could protect Poland from sanctions.",
    "Norway did not protect Poland from sanctions.",
    "Norway protected its bridges.",
  ])("does not in: %s", async (text) => {
    expect(await shieldedIn(text)).toEqual([]);
  });
});
