import compromise from "compromise";
import { toTags } from "@/indexer/tagging/pipeline";
import { readDocuments } from "./documents";
import { type Row, toMedian } from "./table";

/** Characters of each round, and rounds; the two taggers take turns. */
const CHARACTERS = 400_000;
const ROUNDS = 5;

/** What the first tagging of a process costs: models and tables are read then, and stay in memory. */
export function benchLoading(): Row[] {
  const memory = (): number => process.memoryUsage().rss / 1e6;
  const start = memory();
  const seconds = timed(() =>
    toTags({ text: "Kim met Putin.", title: null, publishedAt: null, publisher: null, targets: [] }),
  );
  return [
    { what: "models and tables, time", ours: `${(seconds * 1000).toFixed(0)} ms` },
    { what: "models and tables, memory", ours: `${(memory() - start).toFixed(0)} MB` },
  ];
}

/** The whole tagger against compromise finding persons, places and organisations in the same text. */
export async function benchTagging(corpus: string): Promise<Row[]> {
  const texts: string[] = [];
  let characters = 0;
  for (const { text } of await readDocuments(corpus)) {
    if (characters >= CHARACTERS) break;
    texts.push(text.slice(0, 20_000));
    characters += Math.min(text.length, 20_000);
  }
  const tagged = (text: string): unknown =>
    toTags({ text, title: null, publishedAt: "2024-12-31", publisher: null, targets: [] });
  const compared = (text: string): unknown => compromise(text).topics().json();
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(timed(() => texts.forEach(tagged)));
    peer.push(timed(() => texts.forEach(compared)));
  }
  const rate = (seconds: number): string => `${(characters / seconds / 1e6).toFixed(2)} MB/s`;
  const [mine, theirs] = [toMedian(ours), toMedian(peer)];
  return [
    {
      what: "characters a second",
      ours: rate(mine),
      peer: rate(theirs),
      ratio: `${(theirs / mine).toFixed(1)} times as fast`,
    },
  ];
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}
