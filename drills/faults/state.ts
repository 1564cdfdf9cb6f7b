import { setTimeout as pause } from "node:timers/promises";
import { attachEngine } from "@/engine/attach";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { isUp } from "@/engine/client/is-up";
import { openNodes } from "@/engine/cluster/open-nodes";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { DOCUMENTS } from "@/search/meilisearch/index-settings";
import { toTagsText } from "@/search/meilisearch/packed-tags";
import { readVocabulary } from "@/search/meilisearch/read-name-rows";
import { toSettings } from "@/system/settings";
import type { Environment } from "../shared/command";

/** All that is in an index, as text that is equal where two say the same. */
export type State = {
  readonly documents: readonly IndexedDocument[];
  /** By id, without times, which differ from run to run. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many documents have each word; names stay where nobody bears them any more, so they are no part of this. */
  readonly vocabulary: string;
};

/** So long an engine may take to be there again that was killed just now, in milliseconds. */
const PATIENCE = 60_000;

/** Attaches to the engine of a place, starting it where it does not run, and waits where it is being started again. */
export async function attach(env: Environment): Promise<AttachedEngine> {
  const engine = await attachEngine(toSettings(env, process.cwd()));
  const latest = performance.now() + PATIENCE;
  while (!(await isUp(engine.url, 1_000))) {
    if (performance.now() > latest) throw new Error("The engine is not there a minute after it was killed.");
    await pause(100);
  }
  return engine;
}

/**
 * Reads everything that the index of an engine holds, or that of several which hold it together, but for documents that are gone,
 * when all that was wanted of them is done.
 */
export async function readState(engine: AttachedEngine): Promise<State> {
  const nodes = engine.nodes.map((url): Node => ({ url, key: engine.indexingKey }));
  await Promise.all(nodes.map(untilIdle));
  const stored = (await Promise.all(nodes.map(readAll))).flat().filter(({ gone }) => !gone);
  const documents = stored.map((document) => ({ ...document, tags: toTagsText(document.tags) }));
  const reader = { engine: openNodes({ nodes: engine.nodes, key: engine.searchKey }) };
  const vocabulary = await readVocabulary(reader);
  return {
    documents,
    texts: new Map(documents.map((document) => [document.id, toText(document)])),
    vocabulary: toCanonical({
      ...vocabulary,
      stems: toUsed(vocabulary.stems),
      words: toUsed(vocabulary.words),
    }),
  };
}

type Node = { readonly url: string; readonly key: string };

/** A run that was killed may have left tasks: the state would be another while it is compared. */
async function untilIdle({ url, key }: Node): Promise<void> {
  const latest = performance.now() + PATIENCE;
  for (;;) {
    const answer = await fetch(`${url}/tasks?statuses=enqueued,processing&limit=1`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    if (!answer.ok) throw new Error(`The engine answered ${answer.status} to a request for its tasks.`);
    if (((await answer.json()) as { results: readonly unknown[] }).results.length === 0) return;
    if (performance.now() > latest) throw new Error("The engine is not done with its tasks after a minute.");
    await pause(50);
  }
}

type Stored = IndexedDocument & { readonly gone: boolean };

async function readAll({ url, key }: Node): Promise<readonly Stored[]> {
  const answer = await fetch(`${url}/indexes/${DOCUMENTS}/documents?limit=100000`, {
    headers: { Authorization: `Bearer ${key}`, "Accept-Encoding": "identity" },
  });
  if (answer.status === 404) return [];
  if (!answer.ok) throw new Error(`The engine answered ${answer.status} to a request for all documents.`);
  return ((await answer.json()) as { results: readonly Stored[] }).results;
}

function toText({ firstIngested: _, changed: __, retagged: ___, ...document }: IndexedDocument): string {
  return toCanonical(document);
}

function toUsed(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].filter(([, count]) => count !== 0));
}

/** JSON with its keys in order; maps as their entries in order. */
function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one instanceof Map) return [...one].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    if (typeof one !== "object" || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** What an index mixes; null where it is one of the known states, whole. */
export function findMix(state: State, known: Readonly<Record<string, State>>): string | null {
  if (Object.values(known).some((one) => isSame(state, one))) return null;
  const counts = Object.entries(known).map(([name, { texts }]) => {
    const same = [...state.texts].filter(([id, text]) => texts.get(id) === text);
    return `${same.length} of ${texts.size} documents of ${name}`;
  });
  return `${state.texts.size} documents: ${counts.join(", ")}`;
}

function isSame({ texts }: State, other: State): boolean {
  return texts.size === other.texts.size && [...texts].every(([id, text]) => other.texts.get(id) === text);
}
