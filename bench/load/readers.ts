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

/** Answers a text; says whether it could. */
export type AnswerText = (text: string) => Promise<boolean>;

/** So many readers search one after the other, all at once, until each has had so many answers, or until nothing more is to wait for. */
export async function measureReaders(
  answer: AnswerText,
  readers: number,
  isEnough: (answered: number) => boolean,
): Promise<Waited> {
  const times: number[] = [];
  let failed = 0;
  const started = performance.now();
  const read = async (reader: number): Promise<void> => {
    for (let answered = 0; !isEnough(answered); answered += 1) {
      const before = performance.now();
      const isAnswered = await answer(toText(reader, answered));
      times.push(performance.now() - before);
      if (!isAnswered) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
  const seconds = (performance.now() - started) / 1_000;
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return { readers, median: toMedian(times), p95, perSecond: times.length / seconds, failed };
}

function toText(reader: number, answered: number): string {
  const at = reader * 7 + answered;
  const toWord = (place: number): string => NEWS_WORDS[place % NEWS_WORDS.length] ?? "";
  return `${toWord(at)} ${toWord(at * 3 + answered)}`;
}

/**
 * A site that is searched by HTTP, over connections that stay open until it is closed. A name that no parameter has, with a number, makes
 * each search another than any that is remembered.
 */
export function openSearches(url: string): { readonly answer: AnswerText; readonly close: () => void } {
  const agent = new Agent({ keepAlive: true });
  let searched = 0;
  const answer: AnswerText = (text) => {
    searched += 1;
    const params = new URLSearchParams({ q: text, [`otherwise-${searched}`]: "" });
    return new Promise((resolve) => {
      get(`${url}/api/search?${params}`, { agent }, (response) => {
        response.resume().once("end", () => resolve(response.statusCode === 200));
        response.once("error", () => resolve(false));
      }).once("error", () => resolve(false));
    });
  };
  return { answer, close: () => agent.destroy() };
}
