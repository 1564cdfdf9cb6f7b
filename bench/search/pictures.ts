import type { AttachedEngine } from "@/engine/client/attached-engine";
import { runSearch } from "@/search/answer/run-search";
import { openEngine } from "@/search/meilisearch/engine";
import { toNamesMemory } from "@/search/meilisearch/memory";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { runMatrix } from "@/search/pictures/matrix";
import { runMentioned } from "@/search/pictures/mentioned-timeline";
import { runNetwork } from "@/search/pictures/network";
import { fromSearchParams, type ReadQuery } from "@/search/query/url";
import { race, type Times } from "./race";
import { toQuestions, toTexts } from "./searches";

/** A text, and a question in the same place of its round. */
type Pair = { readonly text: string; readonly question: string };

/** Questions with close matches, and the pictures of a search, beside the plain search: in this process, which remembers no answers. */
export async function racePictures({ url, searchKey }: AttachedEngine, rounds: number): Promise<Times> {
  const engine = openEngine({ url, key: searchKey });
  const memory = toNamesMemory(engine);
  const at = (work: (read: ReadQuery, context: SearchContext) => Promise<unknown>, close = false) => {
    return ({ text, question }: Pair) =>
      work(toRead(close ? question : text, close), { engine, memory, now: new Date() });
  };
  const toPairs = (round: number): readonly Pair[] => {
    const questions = toQuestions(round);
    return toTexts(round).map((text, place) => ({ text, question: questions[place] ?? text }));
  };
  const contenders = {
    plain: at(runSearch),
    question: at(runSearch, true),
    matrix: at(runMatrix),
    timeline: at(runMentioned),
    network: at(runNetwork),
  };
  await race(contenders, 1, (round) => toPairs(round).slice(0, 1)); // The first of a process takes up the names.
  return race(contenders, rounds, toPairs);
}

function toRead(q: string, close: boolean): ReadQuery {
  return fromSearchParams(new URLSearchParams({ q, ...(close ? { close: "true" } : {}) }));
}
