import { setTimeout as pause } from "node:timers/promises";
import type { AttachedEngine } from "@/engine/attach";
import { openEngine } from "@/search/engine";
import { toNamesMemory } from "@/search/names-memory";
import { fromSearchParams } from "@/search/query-url";
import { runSearch } from "@/search/run";
import { readDocuments } from "./documents";
import { type Row, toMedian } from "./table";

/** What is asked: by us in full, with all facets, timeline and marks; of the peer its plain search with as many facets. */
const QUERIES = [
  "munitions",
  "iron curtain",
  '"iron curtain"',
  "soviet union missiles",
  "tariff OR silver",
  "peace -war",
  "commerce*",
  "korea",
  "the public debt of the united states",
  "",
] as const;
const ROUNDS = 15;
const PEER = "bench_peer";
const FACETS = ["publisher", "collection", "language", "published"];

/** Milliseconds of a search, at the median, ours and the peer's in turn on one engine. */
export async function benchSearch(attached: AttachedEngine, corpus: string): Promise<Row[]> {
  const ask = toPeer(attached);
  await ask.fill(corpus);
  const engine = openEngine({ url: attached.url, key: attached.searchKey });
  const context = { engine, memory: toNamesMemory(engine), now: new Date() };
  const rows: Row[] = [];
  const all = { ours: [] as number[], engine: [] as number[], peer: [] as number[] };
  for (const query of QUERIES) {
    const ours: number[] = [];
    const inside: number[] = [];
    const peer: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      const result = await runSearch(fromSearchParams(new URLSearchParams({ q: query })), context);
      ours.push(performance.now() - started);
      inside.push(result.took.engine);
      peer.push(await ask.time(query));
    }
    all.ours.push(toMedian(ours));
    all.engine.push(toMedian(inside));
    all.peer.push(toMedian(peer));
    rows.push(toRow(query === "" ? "(everything)" : query, toMedian(ours), toMedian(inside), toMedian(peer)));
  }
  await ask.drop();
  return [...rows, toRow("median of all", toMedian(all.ours), toMedian(all.engine), toMedian(all.peer))];
}

function toRow(what: string, ours: number, engine: number, peer: number): Row {
  return {
    what,
    ours: `${ours.toFixed(1)} ms, engine ${engine} ms`,
    peer: `${peer.toFixed(1)} ms`,
    ratio: `${(ours / peer).toFixed(1)} times its time`,
  };
}

/** The same engine as it comes, over the same titles and texts. */
function toPeer({ url, indexingKey }: AttachedEngine) {
  const send = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ taskUid?: number; status?: string }> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${indexingKey}`,
        "Content-Type": "application/json",
        "Accept-Encoding": "identity",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as { taskUid?: number; status?: string };
  };
  const done = async (task: { taskUid?: number }): Promise<void> => {
    for (;;) {
      const { status } = await send("GET", `/tasks/${task.taskUid}`);
      if (status === "succeeded") return;
      if (status === "failed") throw new Error("The peer's index could not be filled.");
      await pause(50);
    }
  };
  return {
    fill: async (corpus: string): Promise<void> => {
      const documents = await readDocuments(corpus);
      await done(await send("POST", "/indexes", { uid: PEER, primaryKey: "id" }));
      await done(await send("PATCH", `/indexes/${PEER}/settings`, { filterableAttributes: FACETS }));
      const plain = documents.map((one) => ({
        id: one.id,
        title: one.title.value,
        text: one.text,
        publisher: one.publisher?.value,
        collection: one.collection,
        language: one.language?.value,
        published: one.published?.value,
      }));
      await done(await send("POST", `/indexes/${PEER}/documents`, plain));
    },
    time: async (query: string): Promise<number> => {
      const started = performance.now();
      await send("POST", `/indexes/${PEER}/search`, {
        q: query,
        facets: FACETS,
        hitsPerPage: 20,
        attributesToRetrieve: ["id", "title"],
        attributesToHighlight: ["title", "text"],
        attributesToCrop: ["text"],
      });
      return performance.now() - started;
    },
    drop: async (): Promise<void> => done(await send("DELETE", `/indexes/${PEER}`)),
  };
}
