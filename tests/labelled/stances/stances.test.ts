import { NOUN_FRAMES } from "@/indexer/knowledge/stances/noun-frames";
import { VERB_FRAMES } from "@/indexer/knowledge/stances/verb-frames";
import { isSameName, readLabelledStances, toWrongOnes } from "./labelled-stance";
import { MISLEADING } from "./misleading";

const VERBS = readLabelledStances("verb-frames.tsv");
const NOUNS = readLabelledStances("noun-frames.tsv");
const INSIDE = readLabelledStances("inside.tsv");

describe("the labelled sentences", () => {
  it("name holder and target as the sentence does", () => {
    const wrong = [...VERBS, ...NOUNS, ...INSIDE].filter(({ holder, target, text }) => {
      const low = text.toLowerCase();
      return !(holder && target && low.includes(holder.toLowerCase()) && low.includes(target.toLowerCase()));
    });
    expect(wrong).toEqual([]);
  });

  it("are there once each, for acts and statements inside others too", () => {
    const texts = [...VERBS, ...NOUNS, ...INSIDE].map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    expect(INSIDE.length).toBeGreaterThanOrEqual(30);
  });
});

describe.each([
  ["verbs", VERBS, VERB_FRAMES],
  ["nouns", NOUNS, NOUN_FRAMES],
] as const)("the labelled sentences of frames of %s", (_, rows, frames) => {
  const names = new Set<string>(frames.map(({ name }) => name));

  it("are two or more of each class, and of no other", () => {
    const few = [...names].filter((name) => rows.filter(({ frame }) => frame === name).length < 2);
    expect(few).toEqual([]);
    expect(rows.filter(({ frame }) => !names.has(frame))).toEqual([]);
  });

  it.each(frames.map((frame) => [frame.name, frame] as const))("agree with the class %s", (name, frame) => {
    const own = rows.filter((row) => row.frame === name);
    const stance = frame.side === 1 ? "favor" : "against";
    expect(own.map((row) => [row.kind, row.stance])).toEqual(own.map(() => [frame.kind, stance]));
  });
});

describe.each(Object.entries(MISLEADING))("the sentences without a stance: %s", (_, rows) => {
  it("are ten or more, each once", () => {
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(10);
  });

  it("forbid something each", () => {
    expect(rows.filter(({ never }) => never !== "none" && never.length === 0)).toEqual([]);
  });
});

describe("the stances that a text must not show", () => {
  const found = { holder: "the Finnish union", target: "the tax", stance: "favor" };

  it("are all where it shows none, but for weighing ones", () => {
    expect(toWrongOnes([found, { ...found, stance: "neutral" }], { text: "", never: "none" })).toEqual([
      found,
    ]);
  });

  it("are those that fit all that is given", () => {
    const never = [{ holder: "Finnish union", target: "tax" }];
    expect(toWrongOnes([found], { text: "", never })).toEqual([found]);
    expect(toWrongOnes([{ ...found, target: "Austria" }], { text: "", never })).toEqual([]);
    expect(toWrongOnes([found], { text: "", never: [{ stance: "against" }] })).toEqual([]);
  });

  it("know a name by its words", () => {
    expect(isSameName("The Daily Mirror", "Daily Mirror")).toBe(true);
    expect(isSameName("Ida Brandt", "Chancellor Ida Brandt")).toBe(true);
    expect(isSameName("Iran", "sanctions on Iran")).toBe(false);
    expect(isSameName("Kenya", "Kenya's neighbour Uganda")).toBe(false);
    expect(isSameName("Iran", "Iranian")).toBe(false);
    expect(isSameName("", "Iran")).toBe(false);
  });
});
