import { toTags } from "@/indexer/tagging/pipeline";
import type { Row } from "../table";

/** Texts that no article is, and that patterns trip over. */
const PIECES: Readonly<Record<string, string>> = {
  "letters without a space": "x",
  digits: "7",
  "quotation marks": '"',
  hyphens: "-",
  emoji: "😀",
  "one endless sentence": "a word, ",
  names: "Kim Jong Un, ",
  speech: "“I know,” he said, ",
  years: "2019 to 2020 ",
  headings: "Heading\n",
};
const SMALL = 40_000;
const TIMES = 4;

/** How much longer tagging takes over four times the text: 4 is linear, 16 quadratic. */
export function benchLinear(): Row[] {
  return Object.entries(PIECES).map(([what, piece]) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const started = performance.now();
      toTags({ text, title: null, publishedAt: "2024-12-31", publisher: null, targets: [] });
      return performance.now() - started;
    };
    time(SMALL);
    const [small, large] = [time(SMALL), time(SMALL * TIMES)];
    return {
      what,
      ours: `${large.toFixed(0)} ms`,
      peer: `${small.toFixed(0)} ms`,
      ratio: `${(large / small).toFixed(1)} times`,
    };
  });
}
