import { copyFile, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { toEnginePaths } from "@/engine/embedded/state";
import { MANIFEST_FILE } from "@/indexer/manifest/open-manifest";
import { STORE_FILE } from "@/saved/store/store";
import { CORRECTIONS_FILE } from "@/search/document/correction";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import type { Place } from "../shared/place";
import { probe, startSite } from "../shared/site";
import { type Acknowledged, findLost, toNothing, writeOnce } from "./acknowledged";
import { findStack, findUnfinished, openIndexed, startIndexing } from "./index-drill";
import { repeat } from "./once";
import type { Tried } from "./tally";

/** Files of the data folder that are cut off, or are not what they should be, while nothing runs. */
export const DAMAGE: Drill = { name: "damage", kind: "fault", usual: 1, run };

type Damage = readonly [
  what: string,
  path: (data: string) => string,
  damage: (path: string) => Promise<void>,
];

const NOISE = Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256));

const cut = (share: number) => async (path: string) => {
  const { length } = await readFile(path);
  await truncate(path, Math.floor(length * share));
};
const cutBytes = (bytes: number) => async (path: string) => {
  const { length } = await readFile(path);
  await truncate(path, Math.max(0, length - bytes));
};
const put = (content: string | Uint8Array) => (path: string) => writeFile(path, content);

const manifest = (data: string): string => join(data, MANIFEST_FILE);
const state = (data: string): string => toEnginePaths(data).state;
const key = (data: string): string => toEnginePaths(data).masterKey;

/** What the next run mends by itself. */
const MENDED: readonly Damage[] = [
  ["the end of the manifest is torn off", manifest, cutBytes(25)],
  ["the manifest is cut in half", manifest, cut(0.5)],
  ["the manifest is another file", manifest, put(NOISE)],
  ["the manifest is an empty file", manifest, put("")],
  ["the manifest is gone", manifest, (path) => rm(path)],
  ["engine.json is cut off", state, put('{"url": "http://127.0.0.1:1", "pi')],
  ["engine.json holds JSON of something else", state, put('{"name":"package"}')],
  ["engine.json leads to a server that says nothing", state, putSilent],
  ["master.key is cut off", key, put("abc\n")],
  ["master.key is another one", key, put(`${"0123456789abcdef".repeat(4)}\n`)],
  ["indexing.key is cut off", (data) => toEnginePaths(data).indexingKey, put("x")],
  [
    "the engine's database is gone",
    (data) => toEnginePaths(data).database,
    (path) => rm(path, { recursive: true }),
  ],
];

/** A server of somebody else, which has got the port of an owner that is long gone. */
async function putSilent(path: string): Promise<void> {
  const server = createServer(() => undefined).listen(0, "127.0.0.1");
  server.unref();
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const line = { port, token: "x" };
  await writeFile(
    path,
    JSON.stringify({ url: `http://127.0.0.1:${port}`, pid: 1, enginePid: 1, searchKey: "x", line }),
  );
}

const databaseOf = (data: string): string => join(toEnginePaths(data).database, "tasks", "data.mdb");
const PATIENCE = 200_000;

async function run({ count, isOver, say }: DrillOptions): Promise<readonly DrillRow[]> {
  const place = await openIndexed();
  const done = toNothing();
  const site = await startSite(place);
  for (const at of ["first", "second"]) await writeOnce(site.url, at, done);
  site.running.signal("SIGTERM");
  await site.running.ended;
  const rows: DrillRow[] = [];
  for (const damage of MENDED)
    rows.push(await repeat(damage[0], { count, isOver, say }, () => mend(place, damage)));
  rows.push(await repeat("the engine's database is cut off", { count, isOver, say }, () => cutEngine(place)));
  rows.push(
    await repeat("the last line of corrections.jsonl is torn", { count, isOver, say }, (at) =>
      tearCorrections(place, done, at),
    ),
  );
  rows.push(
    await repeat("saved.db is cut off, then put back", { count, isOver, say }, () => cutStore(place, done)),
  );
  return rows;
}

/** Damages a file of a place that holds version `a`, and lets the next run mend it. */
async function mend(place: Place, [what, toPath, damage]: Damage): Promise<Tried> {
  await waitForOwner(place.data, PATIENCE);
  await damage(toPath(place.data));
  const started = performance.now();
  const breaches = await findUnfinished(place, "a");
  return { milliseconds: performance.now() - started, breaches: breaches.map((one) => `${what}: ${one}`) };
}

/** It cannot be mended, and must not be thrown away unseen: the command says what to do, and that mends it. */
async function cutEngine(place: Place): Promise<Tried> {
  await waitForOwner(place.data, PATIENCE);
  await cut(0.4)(databaseOf(place.data));
  const end = await startIndexing(place, { full: true }).ended;
  const { database } = toEnginePaths(place.data);
  const said =
    end.code === 0 || end.stderr.includes(database)
      ? []
      : [`it does not say what to do: ${end.stderr.trim()}`];
  const started = performance.now();
  await waitForOwner(place.data, PATIENCE);
  await rm(database, { recursive: true });
  const breaches = [...findStack(end), ...said, ...(await findUnfinished(place, "a"))];
  return {
    milliseconds: performance.now() - started,
    breaches: breaches.map((one) => `the engine's database is cut off: ${one}`),
  };
}

/** The last line is lost with what the disk lost; every other one is in force, and new ones are written after it. */
async function tearCorrections(place: Place, done: Acknowledged, at: number): Promise<Tried> {
  const path = join(place.data, CORRECTIONS_FILE);
  await cutBytes(10)(path);
  const torn = [...done.corrections].at(-1);
  if (torn !== undefined) done.corrections.delete(torn);
  const started = performance.now();
  const site = await startSite(place);
  await writeOnce(site.url, `after-${at}`, done);
  const breaches = await findLost(site.url, done);
  site.running.signal("SIGTERM");
  await site.running.ended;
  return { milliseconds: performance.now() - started, breaches };
}

/** A damaged store is left as it is, searches go on without it, and the good one put back has everything. */
async function cutStore(place: Place, done: Acknowledged): Promise<Tried> {
  const path = join(place.data, STORE_FILE);
  await copyFile(path, `${path}.good`);
  await writeFile(path, NOISE);
  const site = await startSite(place);
  const search = await probe(`${site.url}/api/search?q=held`, 30_000);
  const saved = await probe(`${site.url}/api/searches`, 30_000);
  site.running.signal("SIGTERM");
  await site.running.ended;
  const left = (await readFile(path)).equals(NOISE) ? [] : ["a damaged saved.db was written to"];
  await copyFile(`${path}.good`, path);
  const started = performance.now();
  const again = await startSite(place);
  const lost = await findLost(again.url, done);
  again.running.signal("SIGTERM");
  await again.running.ended;
  const wrong = [
    ...(search.status === 200 ? [] : [`searches answer ${search.status} where saved.db is damaged`]),
    ...(saved.status === 503 && /saved searches/.test(saved.text)
      ? []
      : [`/api/searches answers ${saved.status}: ${saved.text.slice(0, 200)}`]),
  ];
  return { milliseconds: performance.now() - started, breaches: [...wrong, ...left, ...lost] };
}
