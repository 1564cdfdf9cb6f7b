import { readNameModel } from "@/indexer/knowledge/actors/name-model";
import { openFeatureList, openFeatureSums } from "@/indexer/tagging/actors/feature-sums";
import { MOST_FEATURES } from "@/indexer/tagging/actors/features";
import { toNameContext } from "@/indexer/tagging/actors/name-context";
import { takeFeatures } from "@/indexer/tagging/actors/take-features";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";

const TEXT =
  "President Ana Reed of the Bank of Estonia met (NATO) officials in Brussels. “We agreed,” Reed said. THE END\n\nShe left for the United States.";
const context = toNameContext(toParsedText(TEXT));
const places = context.parsed.sentences.flatMap(({ from, to }) =>
  Array.from({ length: to - from }, (_, step) => ({ at: from + step, from, to })),
);

test("sums are those of the features, when they are learnt and when they are remembered", () => {
  const model = readNameModel();
  const taker = openFeatureSums(model, MOST_FEATURES);
  const list = openFeatureList(MOST_FEATURES);
  for (const { at, from, to } of [...places, ...places]) {
    takeFeatures(context, at, from, to, list);
    const features = list.toList();
    const expected = new Int32Array(model.labels);
    model.addWeights(features, features.length, expected);
    taker.sums.fill(0);
    takeFeatures(context, at, from, to, taker);
    expect([...taker.sums]).toEqual([...expected]);
    expect(features.length).toBeGreaterThan(45);
  }
});

test("what has the same key of another kind is not mistaken for it", () => {
  const taker = openFeatureSums(readNameModel(), MOST_FEATURES);
  taker.learn(1, 7, 0);
  expect(taker.recall(1, 7)).toBe(true);
  expect(taker.recall(2, 7)).toBe(false);
  expect(taker.recall(1, 8)).toBe(false);
});
