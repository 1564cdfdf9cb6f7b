import { toTags } from "@/indexer/tagging/pipeline";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import type { TextReading } from "@/indexer/tagging/text/text-reading";
import type { StanceTag } from "@/search/document/document";
import { aTextReading, withSentiment } from "../../../support/text-reading";

const TEXT = [
  "Emily Carter arrived in Oslo on Monday.",
  "Many praised Carter for the bridge.",
  "David Brown was there as well.",
  "The plan of Carter saved the harbour.",
  "Nobody in town forgets what Carter did.",
  "The bridge of Brown fell down.",
].join(" ");
const { tokens } = toParsedText(TEXT);

/** A reading in which each word of that kind is judged so, in the order of its places. */
function aReading(word: string, judged: readonly (readonly [favor: number, against: number])[]): TextReading {
  let reading = aTextReading(tokens.length);
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    const sentiment = token.text === word ? judged[next++] : undefined;
    if (sentiment) reading = withSentiment(reading, at, ...sentiment);
  }
  return reading;
}

function stancesOn(
  reading: TextReading | null,
  places: readonly (readonly [string, number])[],
): readonly StanceTag[] {
  const requested = places.map(([name, start]) => ({ name, start, end: start + name.length }));
  const input = { text: TEXT, title: null, publishedAt: null, publisher: null, targets: [], requested };
  return toTags({ ...input, reading }).stances;
}

const PRAISED = [
  [0, 0],
  [120, -80],
  [120, -80],
  [120, -80],
] as const;
const BLAMED = [
  [0, 0],
  [-80, 120],
  [-80, 120],
  [-80, 120],
] as const;

describe("the stance of a whole document", () => {
  it("is what all mentions convey together, though the requested place conveys nothing", () => {
    expect(stancesOn(aReading("Carter", PRAISED), [["Emily Carter", 0]])[0]?.stance).toBe("favor");
    expect(stancesOn(aReading("Carter", BLAMED), [["Emily Carter", 0]])[0]?.stance).toBe("against");
  });

  it("is one for all places of a target, whatever form of the name they have", () => {
    const stances = stancesOn(aReading("Carter", PRAISED), [
      ["Emily Carter", 0],
      ["Carter", TEXT.indexOf("Carter for")],
    ]);
    expect(stances.map(({ target, stance }) => [target, stance])).toEqual([
      ["Emily Carter", "favor"],
      ["Carter", "favor"],
    ]);
    expect(stances[0]?.confidence).toBe(stances[1]?.confidence);
  });

  it("is the author's, and shows at most three sentences that say it most, in the text's order", () => {
    const [tag] = stancesOn(aReading("Carter", PRAISED), [["Emily Carter", 0]]);
    expect([tag?.kind, tag?.holder]).toEqual(["author", null]);
    expect(tag?.evidence.map(([start, end]) => TEXT.slice(start, end))).toEqual([
      "Many praised Carter for the bridge.",
      "The plan of Carter saved the harbour.",
      "Nobody in town forgets what Carter did.",
    ]);
  });

  it("is neutral where praise and blame weigh the same", () => {
    const mixed = [
      [120, -80],
      [-80, 120],
      [120, -80],
      [-80, 120],
    ] as const;
    expect(stancesOn(aReading("Carter", mixed), [["Emily Carter", 0]])[0]?.stance).toBe("neutral");
  });

  it("leaves to its own sentence who is spoken of in two sentences only", () => {
    const reading = aReading("Brown", [
      [0, 0],
      [-80, 120],
    ]);
    const second = TEXT.lastIndexOf("Brown");
    const stances = stancesOn(reading, [
      ["David Brown", TEXT.indexOf("David Brown")],
      ["Brown", second],
    ]);
    expect(stances.map(({ stance }) => stance)).toEqual(["neutral", "against"]);
    expect(stances[1]?.evidence).toHaveLength(1);
    expect(stances[1]?.rule).not.toContain("document");
  });

  it("counts the places of words that are nobody's name", () => {
    const text =
      "The levy was voted on. Critics call the levy a disgrace. They fear the levy ruins them. The levy stays a shame.";
    const start = text.indexOf("levy");
    const [tag] = toTags({
      ...{ text, title: null, publishedAt: null, publisher: null, targets: [] },
      requested: [{ name: "levy", start, end: start + 4 }],
    }).stances;
    expect(tag?.rule).toContain("document");
    expect(tag?.stance).toBe("against");
  });

  it("answers in a text without an encoder's reading too", () => {
    expect(stancesOn(null, [["Emily Carter", 0]])).toHaveLength(1);
  });
});
