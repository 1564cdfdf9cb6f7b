import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OPERATOR } from "@/access/rules/reader";
import { readNobody } from "@/access/rules/saved-searches";
import { attachEngine } from "@/engine/attach";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { openIndexWorkers } from "@/indexer/documents/index-workers";
import { runIndexing } from "@/indexer/run/run-indexing";
import { refreshAll } from "@/saved/following/refresh-all";
import { saveSearch } from "@/saved/searches/searches";
import { searches } from "@/saved/store/schema";
import { openStore } from "@/saved/store/store";
import type { RunTraces } from "@/search/document/touched-documents";
import { openEngine } from "@/search/meilisearch/engine";
import { toNamesMemory } from "@/search/meilisearch/memory";
import { EVERYTHING, withChanges } from "@/search/query/query";
import { toSearchParams } from "@/search/query/url";
import { toSettings } from "@/system/settings";
import { readAllAddresses, toPassages } from "./relevance/addresses";
import { makeCorpus } from "./relevance/corpus";
import type { Row } from "./table";

/** Words of a passage: all addresses make some thirteen thousand. */
const WORDS = 110;
const SEARCHES = 1_000;
const NEW = 1_000;
const FORMS = [
  (one: string, other: string) => `${one} ${other}`,
  (one: string, other: string) => `${one} OR "${other}"`,
  (one: string, other: string) => `${one} -${other}`,
  (one: string) => `${one.slice(0, 4)}* actor:"United States"`,
  (one: string, other: string) => `(${one} OR ${other}) after:1900`,
] as const;

/** Seconds that a thousand saved searches take over a thousand new documents, against evaluating all documents again. */
export async function benchFollow(): Promise<Row[]> {
  const documents = (await readAllAddresses(process.cwd())).flatMap((address) => toPassages(address, WORDS));
  const [old, added] = [documents.slice(0, -NEW), documents.slice(-NEW)];
  const corpus = await makeCorpus(old);
  const data = await mkdtemp(join(tmpdir(), "parallax-follow-"));
  const attached = await attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
  const workers = openIndexWorkers({ seconds: 60, memory: 1_024 });
  try {
    const index = async (): Promise<RunTraces> => {
      let traces: RunTraces = { before: "", touched: null, reread: [] };
      await runIndexing({
        workers,
        corpus,
        data,
        project: process.cwd(),
        engine: attached,
        full: false,
        now: () => new Date(),
        onProgress: () => undefined,
        onPublished: async (left) => {
          traces = left;
        },
      });
      return traces;
    };
    await index();
    const engine = openEngine({ url: attached.url, key: attached.searchKey });
    const context = { engine, memory: toNamesMemory(engine), now: new Date() };
    const services = {
      store: await openStore({ data, store: null }),
      reader: OPERATOR,
      readReaderOf: readNobody,
      context,
      whole: context,
      clock: () => new Date(),
    };
    const words = documents.flatMap(({ text }) => text.match(/[a-z]{5,}/g) ?? []);
    const started = performance.now();
    for (let at = 0; at < SEARCHES; at += 1) {
      const form = FORMS[at % FORMS.length] ?? FORMS[0];
      const [one = "", other = ""] = [
        words[(at * 7919) % words.length],
        words[(at * 104_729) % words.length],
      ];
      const link = `/?${toSearchParams(withChanges(EVERYTHING, { text: form(one, other) }))}`;
      await saveSearch({ name: `Search ${at}`, link, note: "", mode: "live", slug: null }, services);
    }
    const saving = performance.now() - started;
    const lines = added.map(
      ({ id, title, text }) => `${JSON.stringify({ id, title: title ?? undefined, text })}\n`,
    );
    await writeFile(join(corpus, "more.jsonl"), lines.join(""));
    const indexing = performance.now();
    const traces = await index();
    const indexed = performance.now() - indexing;
    const ours = await timed(() => refreshAll(services, traces));
    // Then all documents are evaluated.
    await services.store.transaction((open) => open.update(searches).set({ refreshedCondition: "" }));
    const peer = await timed(() => refreshAll(services, traces));
    return [
      { what: "saving one", ours: `${(saving / SEARCHES).toFixed(1)} ms` },
      { what: `indexing ${NEW} new documents among ${old.length}`, ours: `${(indexed / 1000).toFixed(1)} s` },
      {
        what: `following ${SEARCHES} searches`,
        ours: `${(ours / 1000).toFixed(1)} s`,
        peer: `${(peer / 1000).toFixed(1)} s`,
        ratio: `${(ours / peer).toFixed(2)} times its time`,
      },
    ];
  } finally {
    await workers.close();
    await attached.release();
    await waitForOwner(data, 10_000);
    await Promise.all([corpus, data].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
