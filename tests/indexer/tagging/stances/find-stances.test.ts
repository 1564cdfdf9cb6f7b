import { toTags } from "@/indexer/tagging/pipeline";
import type { StanceTag, Target } from "@/search/document/document";

const PACT: Target = {
  name: "Russia–North Korea alliance",
  aliases: ["alliance between Russia and North Korea"],
  definition: "",
};

function toStances(text: string, targets: readonly Target[] = [PACT]): readonly StanceTag[] {
  return toTags({ text, title: null, publishedAt: null, publisher: null, targets }).stances;
}

function toPactStances(text: string): string[] {
  return toStances(text)
    .filter((tag) => tag.target === PACT.name)
    .map((tag) => `${tag.holder ?? "author"}: ${tag.stance}, ${tag.certainty}`);
}

describe("stances of a document", () => {
  it("gives an act to who acts, not to the author", () => {
    const text = "Volodymyr Zelensky condemned the alliance between Russia and North Korea.";
    expect(toPactStances(text)).toEqual(["Volodymyr Zelenskyy: against, stated"]);
  });

  it("takes he for the person named before him", () => {
    const text =
      "Volodymyr Zelensky spoke in Kyiv. He denounced the alliance between Russia and North Korea.";
    expect(toPactStances(text)).toEqual(["Volodymyr Zelenskyy: against, stated"]);
  });

  it.each([
    "The alliance between Russia and North Korea poses a grave threat to peace.",
    "“The alliance between Russia and North Korea is a danger,” said Emily Carter.",
    "“Leaders should reject the alliance between Russia and North Korea,” said Emily Carter.",
  ])("shows no judgement or wish without trees, for they alone say whose it is: %s", (text) => {
    expect(toPactStances(text)).toEqual([]);
  });

  it("keeps the voices of a document apart", () => {
    const text =
      "Kim Jong Un praised the alliance between Russia and North Korea.\n\nVolodymyr Zelensky condemned the alliance between Russia and North Korea.";
    expect(toPactStances(text)).toEqual([
      "Kim Jong Un: favor, stated",
      "Volodymyr Zelenskyy: against, stated",
    ]);
  });

  it("shows the sentences that speak, and names the rule with its version", () => {
    const text =
      "Rain fell. Volodymyr Zelensky condemned the alliance between Russia and North Korea. Rain fell again.";
    const [tag] = toStances(text).filter(({ target }) => target === PACT.name);
    expect(tag?.rule).toBe("acts-against-1");
    expect(tag?.evidence.map(([start, end]) => text.slice(start, end))).toEqual([
      "Volodymyr Zelensky condemned the alliance between Russia and North Korea.",
    ]);
  });

  it("says nothing of a target that the text does not speak of", () => {
    expect(toPactStances("Russia and North Korea are far from here. It rained.")).toEqual([]);
  });

  it("has no stance of somebody on himself", () => {
    const own = toStances("Donald Trump praised Donald Trump. Donald Trump spoke. Donald Trump left.");
    expect(own.some(({ target, holder }) => target === holder)).toBe(false);
  });

  it("answers the same twice, with chances between 0 and 1, whatever the text", () => {
    for (const text of [
      "",
      " ",
      "constructor __proto__ toString",
      "”".repeat(50),
      "İ".repeat(20),
      "\ud800 x",
    ]) {
      const once = toStances(text);
      expect(toStances(text)).toEqual(once);
      for (const { confidence } of once) expect(confidence >= 0 && confidence <= 1).toBe(true);
    }
  });
});
