import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { toTags } from "@/indexer/tagging/pipeline";
import { toWords } from "@/search/text/words";
import type { Report } from "../bench";
import { listNews } from "../news/write-news";
import { type Row, toCells, toMedian } from "../table";
import { benchLinear } from "./linear";
import { benchLoading } from "./loading";

/** Reports that each tagger goes through, and rounds; the taggers take turns. */
const REPORTS = 150;
const ROUNDS = 5;

/** The whole tagger on one core, against two libraries that find names in the same texts; what loading costs; and linearity. */
export async function benchTagging(): Promise<Report> {
  const loading = benchLoading();
  const reports = [...listNews(REPORTS)];
  const words = reports.reduce((sum, { text }) => sum + toWords(text).length, 0);
  const wink = winkNLP(model);
  const taggers: Readonly<Record<string, (text: string) => unknown>> = {
    parallax: (text) =>
      toTags({ text, title: null, publishedAt: "2024-12-31", publisher: null, targets: [] }),
    "wink-nlp": (text) => wink.readDoc(text).entities().out(),
    compromise: (text) => compromise(text).topics().json(),
  };
  const seconds = new Map(Object.keys(taggers).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, tag] of Object.entries(taggers))
      seconds.get(name)?.push(timed(() => reports.forEach(({ text }) => void tag(text))));
  const rates = Object.fromEntries(Array.from(seconds, ([name, some]) => [name, words / toMedian(some)]));
  return {
    tables: [
      toCells("Tagging, the first time", loading),
      toCells("Words a second, one core", toRows(rates)),
      toCells("Tagging 160,000 characters, against 40,000", benchLinear()),
    ],
    figures: { reports: REPORTS, words, rates },
  };
}

function toRows({ parallax = 0, ...peers }: Readonly<Record<string, number>>): Row[] {
  const say = (rate: number): string => Math.round(rate).toLocaleString("en");
  return Object.entries(peers).map(([name, rate]) => ({
    what: `all tags, against ${name}`,
    ours: say(parallax),
    peer: say(rate),
    ratio: `${(parallax / rate).toFixed(2)} times as fast`,
  }));
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}
