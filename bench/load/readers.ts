import { Agent, get } from "node:http";
import { NEWS_WORDS } from "../news/words";
import { toMedian } from "../table";

/** How long some readers waited, in milliseconds, and how many of their searches failed. */
export type Waited = {
  readonly readers: number;
  readonly median: number;
  readonly p95: number;
  readonly perSecond: number;
  readonly failed: number;
};

/** So many readers search one after the other, all at once, until each has had so many answers, or until nothing more is to wait for. */
export async function measureReaders(
  url: string,
  readers: number,
  isEnough: (answered: number) => boolean,
): Promise<Waited> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const times: number[] = [];
  let failed = 0;
  const started = performance.now();
  const read = async (reader: number): Promise<void> => {
    for (let answered = 0; !isEnough(answered); answered += 1) {
      const before = performance.now();
      const status = await search(url, toText(reader, answered), agent);
      times.push(performance.now() - before);
      if (status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return { readers, median: toMedian(times), p95, perSecond: times.length / seconds, failed };
}

function toText(reader: number, answered: number): string {
  const at = reader * 7 + answered;
  const toWord = (place: number): string => NEWS_WORDS[place % NEWS_WORDS.length] ?? "";
  return `${toWord(at)} ${toWord(at * 3 + answered)}`;
}

let searched = 0;

/**
 * The status of the answer, once all of it is there; 0 where there is none. A name that no parameter has, with a number, makes each
 * search another than any that is remembered.
 */
function search(url: string, text: string, agent: Agent): Promise<number> {
  searched += 1;
  const params = new URLSearchParams({ q: text, [`otherwise-${searched}`]: "" });
  return new Promise((resolve) => {
    get(`${url}/api/search?${params}`, { agent }, (answer) => {
      answer.resume().once("end", () => resolve(answer.statusCode ?? 0));
      answer.once("error", () => resolve(0));
    }).once("error", () => resolve(0));
  });
}
