import { readTagger } from "@/indexer/knowledge/shared/language";

const TEXT = "Ann Lee of Zorkville told the court that Blimp & Sons had not re-opened its mill.";
const toParts = (): readonly string[] => readTagger()(TEXT).parts;
/** So many words that nobody has met, in texts of a hundred. */
const meet = (from: number, count: number): void => {
  for (let at = from; at < from + count; at += 100)
    readTagger()(Array.from({ length: 100 }, (_, one) => `zork${(at + one).toString(36)}x`).join(" "));
};

it("makes a tagger anew where one has met tens of thousands of words, not before, and tags as before", () => {
  const [first, parts] = [readTagger(), toParts()];
  meet(0, 10_000);
  expect(readTagger()).toBe(first);
  meet(10_000, 60_000);
  expect(readTagger()).not.toBe(first);
  expect(toParts()).toEqual(parts);
  const second = readTagger();
  meet(0, 10_000);
  expect(readTagger()).toBe(second);
});
