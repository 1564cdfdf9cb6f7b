import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attachEngine } from "@/engine/attach";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { openIndexWorkers } from "@/indexer/documents/index-workers";
import { runIndexing } from "@/indexer/run/run-indexing";
import { toSettings } from "@/system/settings";
import { benchClose } from "./close";
import { benchFollow } from "./follow";
import { benchLinear } from "./linear";
import { benchReading } from "./reading";
import { benchSearch } from "./search";
import { benchStories } from "./stories";
import { type Row, toTable } from "./table";
import { benchLoading, benchTagging } from "./tagging";

/**
 * `npm run bench`: speed against a peer in the same run, over the corpus that comes with Parallax. Figures of shared
 * machines vary; what counts is the last column.
 */
console.log(toTable("Tagging, the first time", benchLoading()));
console.log(toTable("Reading, one core", await benchReading()));
const data = await mkdtemp(join(tmpdir(), "parallax-bench-"));
const settings = toSettings({ PARALLAX_DATA: data }, process.cwd());
const engine = await attachEngine(settings);
const workers = openIndexWorkers(settings.reading);
try {
  console.error("Indexing the corpus…");
  const { words, seconds, documents } = await runIndexing({
    workers,
    corpus: settings.corpus,
    data,
    project: process.cwd(),
    engine,
    full: true,
    now: () => new Date(),
    onProgress: () => undefined,
  });
  const rate = (time: number): string => `${Math.round(words / time).toLocaleString("en")} words/s`;
  const indexing: Row[] = [
    { what: "corpus", ours: `${documents} documents, ${words.toLocaleString("en")} words` },
    { what: "reading", ours: rate(seconds.reading) },
    { what: "tagging", ours: rate(seconds.tagging) },
    { what: "waiting for the engine", ours: rate(seconds.engine) },
    { what: "all of it", ours: `${rate(seconds.total)}, ${seconds.total.toFixed(1)} s` },
  ];
  console.log(toTable("Indexing", indexing));
  console.log(toTable("Tagging, one core, against compromise", await benchTagging(settings.corpus)));
  console.log(toTable("Tagging 160,000 characters, against 40,000", benchLinear()));
  console.log(toTable("Stories", benchStories()));
  console.log(
    toTable(
      "Searching, against Meilisearch with its own settings",
      await benchSearch(engine, settings.corpus),
    ),
  );
  console.log(toTable("Searching with close matches by meaning, against words alone", await benchClose()));
  console.log(
    toTable("Following saved searches, against looking at all documents again", await benchFollow()),
  );
} finally {
  await workers.close();
  await engine.release();
  await waitForOwner(data, 10_000);
  await rm(data, { recursive: true, force: true });
}
process.exit();
