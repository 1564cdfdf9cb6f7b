import { readAddresses, toCopies, toPairScores } from "@/bench/copies";
import { type Sketched, toStories } from "@/indexer/stories/group-stories";
import { toSketch } from "@/indexer/stories/sketch";
import { toWords } from "@/search/text/words";
import { toRounds } from "../../support/rounds";

const addresses = readAddresses();

function sketched(texts: Readonly<Record<string, string>>): Sketched[] {
  return Object.entries(texts).map(([id, text]) => ({ id, ...toSketch(text, toWords(text)) }));
}

/** The stories of texts, each as its ids. */
function storiesOf(texts: Readonly<Record<string, string>>): string[][] {
  const stories = new Map<string, string[]>();
  for (const [id, story] of toStories(sketched(texts)))
    stories.set(story.id, [...(stories.get(story.id) ?? []), id]);
  return [...stories.values()];
}

const words = (from: number, to: number): string =>
  (addresses[100] ?? "").trim().split(/\s+/).slice(from, to).join(" ");

describe("stories over made copies of public-domain texts", () => {
  // The bounds were set on seed 1. How a set is made stands at `toCopies`: cut ends, other headlines, edited words, furniture.
  it.each([7, 11, 13].slice(0, toRounds({ usual: 1, nightly: 3 })))(
    "are found with F1 of pairs of 0.95 at least (seed %d)",
    (seed) => {
      const copies = toCopies(addresses, seed, 500);
      const stories = toStories(copies.map(({ id, text }) => ({ id, ...toSketch(text, toWords(text)) })));
      const scores = toPairScores(copies, ({ id }) => stories.get(id)?.id ?? id);
      expect(scores.f1).toBeGreaterThanOrEqual(0.95);
    },
  );

  it("let no two different addresses fall together", () => {
    expect(storiesOf(Object.fromEntries(addresses.map((text, at) => [`a${at}`, text])))).toEqual([]);
  });
});

describe("a story", () => {
  it("is named by its smallest id and counts its documents, in whatever order they come", () => {
    const documents = sketched({ b: words(0, 200), c: words(0, 150), a: words(20, 200), d: words(500, 700) });
    const story = { id: "a", size: 3 };
    const expected = new Map(["a", "b", "c"].map((id) => [id, story]));
    expect(toStories(documents)).toEqual(expected);
    expect(toStories([...documents].reverse())).toEqual(expected);
  });

  it("takes in a copy cut to half its length, but neither a short quotation nor an item of a digest", () => {
    expect(storiesOf({ whole: words(0, 400), half: words(0, 200) })).toEqual([["whole", "half"].sort()]);
    expect(storiesOf({ whole: words(0, 400), quoting: words(0, 60) + words(900, 1200) })).toEqual([]);
    expect(storiesOf({ item: words(0, 100), digest: words(0, 400) })).toEqual([]);
  });

  it("ignores case, accents, punctuation and layout", () => {
    expect(storiesOf({ a: "The Café, closed.\n\nAll day!", b: "the cafe closed all day" })).toEqual([
      ["a", "b"],
    ]);
  });
});

describe("very short texts", () => {
  it("share a story when they are the same, even of one word, of none, or in scripts without spaces", () => {
    expect(storiesOf({ a: "Closed.", b: "Closed." })).toEqual([["a", "b"]]);
    expect(storiesOf({ a: "😀 😀", b: "😀 😀" })).toEqual([["a", "b"]]);
    expect(storiesOf({ a: "北朝鮮がミサイルを発射した", b: "北朝鮮がミサイルを発射した" })).toEqual([
      ["a", "b"],
    ]);
  });

  it.each([
    ["Closed on Monday.", "Closed on Friday."],
    ["The president met the prime minister in Seoul.", "The president met the foreign minister in Tokyo."],
    ["Sunny, with winds from the west and 20 degrees.", "Rainy, with winds from the west and 12 degrees."],
    ["北朝鮮がミサイルを発射した", "北朝鮮がミサイルを否定した"],
    ["Final score of the evening: 3 to 2", "Final score of the evening: 3 to 1"],
    ["😀", "😎"],
  ])("do not fall together by accident: %s", (a, b) => {
    expect(storiesOf({ a, b })).toEqual([]);
  });
});

describe("grouping", () => {
  it("reads ten thousand copies of one text once each", () => {
    const text = words(0, 50);
    const sketch = toSketch(text, toWords(text));
    let reads = 0;
    const documents = Array.from({ length: 10_000 }, (_, at) => ({
      id: `d${at}`,
      shingles: sketch.shingles,
      get sketch(): string {
        reads += 1;
        return sketch.sketch;
      },
    }));
    const stories = toStories(documents);
    expect(reads).toBeLessThanOrEqual(documents.length + 1);
    expect(new Set([...stories.values()].map(({ id, size }) => `${id} ${size}`))).toEqual(
      new Set(["d0 10000"]),
    );
  });
});
