import model from "wink-eng-lite-web-model";
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

it("takes what the model writes of entities once, which is twice as long each time it is asked for", () => {
  const first = readTagger();
  const ask = (): string => (model.metaCER as () => { readonly machines: string })().machines;
  const before = ask();
  meet(100_000, 70_000);
  expect(readTagger()).not.toBe(first);
  expect(ask()).toBe(JSON.stringify(before));
});
