import { toDependencyTree } from "@/encoder/dependency-tree";
import type { ReadingEncoder, SentenceReading } from "@/encoder/open-reading";
import { toStretches } from "@/encoder/stretches";
import type { Encoders } from "@/indexer/close-reading/encoders";
import { toCloseEncoder } from "@/indexer/close-reading/encoders";
import { readText } from "@/indexer/close-reading/read-text";
import { READING_RULE } from "@/indexer/close-reading/reading-rule";

const SAMPLE = `Talks in Gdynia

On Jan. 5, 2024 the U.S. envoy's aide said: "We won't sign it." Mr. Lee — of Al-Quds — paid
$1,200.50 (or 3.5%) for it… Did he?

- sources@example.org: no comment`;

/** Reads nothing, but remembers what it was to read: each word depends on the one before, and is sure of what no one is. */
function anEncoder(): ReadingEncoder & { readonly seen: (readonly string[])[] } {
  const seen: (readonly string[])[] = [];
  const readOne = (words: readonly string[]): SentenceReading => ({
    parts: new Uint8Array(words.length).fill(3),
    heads: Int32Array.from(words, (_, at) => at - 1),
    relations: Uint8Array.from(words, (_, at) => at % 2),
    names: new Int8Array(words.length * 13).fill(-100),
    sentiment: new Int8Array(words.length * 2).fill(-7),
  });
  return {
    seen,
    version: "w",
    languages: null,
    relations: ["nsubj", "of no treebank"],
    read: async (sentences) => {
      seen.push(...sentences);
      return sentences.map(readOne);
    },
    close: async () => undefined,
  };
}

const PIECES = { start: [1], end: [2], unknown: 3 };
const toPieces = (word: string): number[] => Array.from(word, (letter) => letter.charCodeAt(0));

async function readSample() {
  const encoder = anEncoder();
  const { heads, relations, names, parts, sentiment } = await readText(SAMPLE, encoder);
  const stretches = toStretches(
    ["ab", "", "incomprehensible", "c"],
    { ...PIECES, toPieces, toTextPieces: toPieces },
    12,
  );
  return {
    sentences: encoder.seen.map((words) => words.join(" ")),
    heads: heads.join(" "),
    kinds: [relations, names, parts, sentiment].map((one) => [...new Set(one)].join(" ")),
    stretches: stretches.map(({ from, to, pieces, starts }) =>
      [from, to, pieces.length, starts.join(" ")].join(),
    ),
    tree: toDependencyTree(Float32Array.of(5, 0, 9, 1, 5, 8, 0, 2, 5, 1, 3, 0), 3).join(" "),
  };
}

/** Heads in a sentence of so many words that begins after those of the others, each the word before. */
function chainOf(words: number, at: number, lengths: readonly number[]): string {
  const from = lengths.slice(0, at).reduce((sum, one) => sum + one, 0);
  return Array.from({ length: words }, (_, word) => (word === 0 ? -1 : from + word - 1)).join(" ");
}

it("is another number where a text is read otherwise: change READING_RULE with what is expected here", async () => {
  expect({ rule: READING_RULE, ...(await readSample()) }).toEqual({
    rule: 1,
    sentences: [
      "Talks in Gdynia",
      "On Jan. 5 , 2024 the U.S. envoy 's aide said : \" We wo n't sign it . \"",
      "Mr. Lee — of Al - Quds — paid $ 1,200.50 ( or 3.5 % ) for it …",
      "Did he ?",
      "- sources@example.org : no comment",
    ],
    heads: [3, 20, 19, 3, 5].map(chainOf).join(" "),
    kinds: ["36 20", "-48", "3", "-7"],
    stretches: ["0,2,5,1 3", "2,4,11,1 9"],
    tree: "1 -1 1",
  });
});

it("is part of the version, so that readings by another rule do not count; vectors alone have a rule of their own", () => {
  const meaning = {
    version: "m",
    dimensions: 2,
    languages: null,
    encode: async () => [],
    close: anEncoder().close,
  };
  const encoders: Encoders = { meaning, words: anEncoder(), close: meaning.close };
  expect(toCloseEncoder(encoders)).toMatchObject({
    version: `m+w-${READING_RULE}`,
    meaning: { version: "m" },
  });
  expect(toCloseEncoder({ ...encoders, words: null }).version).toBe("m");
});
