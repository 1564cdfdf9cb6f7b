import { VERB_FRAMES } from "@/indexer/knowledge/stances/verb-frames";
import { readLabelledStances } from "./labelled-stance";

const verbs = readLabelledStances("verb-frames.tsv");

describe("the labelled sentences of verb frames", () => {
  it("name holder and target as the sentence does", () => {
    const wrong = verbs.filter(({ holder, target, text }) => {
      const low = text.toLowerCase();
      return !(holder && target && low.includes(holder.toLowerCase()) && low.includes(target.toLowerCase()));
    });
    expect(wrong).toEqual([]);
  });

  it("are two or more of each class, and of no other", () => {
    const few = VERB_FRAMES.filter(({ name }) => verbs.filter(({ frame }) => frame === name).length < 2);
    expect(few.map(({ name }) => name)).toEqual([]);
    const names = new Set<string>(VERB_FRAMES.map(({ name }) => name));
    expect(verbs.filter(({ frame }) => !names.has(frame))).toEqual([]);
  });

  it.each(VERB_FRAMES.map((frame) => [frame.name, frame] as const))(
    "agree with the class %s",
    (name, frame) => {
      const own = verbs.filter((row) => row.frame === name);
      const stance = frame.side === 1 ? "favor" : "against";
      expect(own.map((row) => [row.kind, row.stance])).toEqual(own.map(() => [frame.kind, stance]));
    },
  );
});
