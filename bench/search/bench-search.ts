import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import type { BenchOptions, Report } from "../bench";
import { writeNews } from "../news/write-news";
import { runCommand } from "../scale/run-command";
import { withEngine } from "../with-engine";
import { withSite } from "../with-site";
import { openAdapter } from "./adapter";
import { openByHand } from "./by-hand";
import { racePictures } from "./pictures";
import { race, type Times } from "./race";
import { type Measured, toReport } from "./report";
import { type BenchSearch, type Choice, toTexts, toUnknownTexts } from "./searches";
import { openSiteAnswers } from "./site-answers";

const SIZE = 10_000;
const ROUNDS = 7;

/**
 * How long answers take: of InstantSearch's adapter over a plain index of the same documents, of questions made by hand to the
 * engine, and of ours by HTTP; on one engine, in turn, with nothing, one and two values chosen, and with a word that no report
 * has. And questions and pictures beside the plain search, of the same site.
 */
export async function benchSearch({ sizes }: BenchOptions): Promise<Report> {
  const documents = sizes?.[0] ?? SIZE;
  const corpus = await mkdtemp(join(tmpdir(), "parallax-search-"));
  try {
    await writeNews(corpus, documents);
    return await withEngine(async ({ engine, data }) => {
      await runCommand("index", corpus, data);
      return withSite(corpus, data, async ({ url }) => {
        const kinds = await raceSearches(engine, url);
        return toReport({ documents, rounds: ROUNDS, kinds, beside: await racePictures(url, ROUNDS) });
      });
    });
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

async function raceSearches(engine: AttachedEngine, url: string): Promise<Measured["kinds"]> {
  const site = openSiteAnswers(url);
  const byHand = openByHand(engine);
  const adapter = await openAdapter(engine);
  const contenders = {
    adapter: adapter.answer,
    "hits by hand": byHand.hits,
    "whole by hand": byHand.whole,
    "hits alone": site.hits,
    "whole answer": site.whole,
    repeated: site.again,
  };
  const choices = await site.readChoices();
  const run = (chosen: readonly Choice[], rounds = ROUNDS, make = toTexts): Promise<Times> =>
    race<BenchSearch>(contenders, rounds, (round) => make(round).map((text) => ({ text, chosen })));
  await run([], 1); // The first searches of a process are slow.
  const kinds = {
    "nothing chosen": await run([]),
    "one value": await run(choices.slice(0, 1)),
    "two values": await run(choices),
    "a word of none": await run([], ROUNDS, toUnknownTexts),
  };
  await adapter.drop();
  return kinds;
}
