import { toTags } from "@/indexer/tagging/pipeline";
import type { StanceTag, Target } from "@/search/document/document";
import { readParsed } from "../../../support/read-closely";

/** The stances of a text that is read closely, those that are only possible too. */
async function stancesOf(text: string, targets: readonly Target[] = []): Promise<readonly StanceTag[]> {
  const { reading } = await readParsed(text);
  return toTags({ text, title: null, publishedAt: null, publisher: null, targets, reading }).stances;
}

const ON_DAM: Target = { name: "Ilme dam", aliases: ["dam on the Ilme"], definition: "" };

describe("the stances of a text that is read closely", () => {
  it("say who takes which side on what, by which word, in which sentence", async () => {
    const text = "It rained on Friday. Angela Merkel condemned the bombing. Trains were late.";
    const [tag, ...others] = await stancesOf(text);
    expect(others).toEqual([]);
    expect(tag).toMatchObject({
      holder: "Angela Merkel",
      named: true,
      target: "bombing",
      targetKind: "issue",
      stance: "against",
      kind: "statement",
      rule: "frame-condemn",
      certainty: "stated",
      possible: false,
    });
    expect(tag?.cue && text.slice(...tag.cue)).toBe("condemned");
    expect(tag?.evidence.map((span) => text.slice(...span))).toEqual([
      "Angela Merkel condemned the bombing.",
    ]);
  });

  it("are on actors by their names, and on what the corpus tracks by its name", async () => {
    const [onActor] = await stancesOf("Angela Merkel praised Emmanuel Macron.");
    expect(onActor).toMatchObject({ target: "Emmanuel Macron", targetKind: "actor", stance: "favor" });
    const [tracked] = await stancesOf("Angela Merkel condemned the dam on the Ilme.", [ON_DAM]);
    expect(tracked).toMatchObject({ target: "Ilme dam", targetKind: "issue", stance: "against" });
  });

  it("are only possible where fewer than nine of ten like them are right, and nothing below even odds", async () => {
    const text =
      "Angela Merkel condemned the bombing. Emmanuel Macron said the treaty helps. Angela Merkel wants peace. Emmanuel Macron thanked her.";
    const tags = await stancesOf(text);
    expect(tags.length).toBeGreaterThan(1);
    for (const { possible, confidence } of tags) {
      expect(possible).toBe(confidence < 0.9);
      expect(confidence).toBeGreaterThanOrEqual(0.5);
    }
  });

  it("never weigh: there is no neutral one", async () => {
    const text = "Angela Merkel said the treaty has good and bad sides. She took no side on the dam.";
    expect((await stancesOf(text)).filter(({ stance }) => stance === "neutral")).toEqual([]);
  });

  it("are none of somebody on himself, and none in a text without any", async () => {
    expect(await stancesOf("Angela Merkel praised Angela Merkel.")).toEqual([]);
    expect(await stancesOf("Trains were late on Friday.")).toEqual([]);
    expect(await stancesOf("")).toEqual([]);
  });
});
