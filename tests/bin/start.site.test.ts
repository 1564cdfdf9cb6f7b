import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Running } from "@/drills/shared/command";
import type { CorpusReport } from "@/search/answer/corpus-report";
import type { IntakeAnswer } from "@/search/answer/intake";
import type { SearchResult } from "@/search/answer/result";
import { bin, endCommands, runBin, startCommand } from "../support/commands";
import { aFolder, putFiles, removeFolders } from "../support/folders";
import { startSeparateEngine } from "../support/separate-engine";
import { STORY } from "../support/story";

afterAll(async () => {
  endCommands();
  await removeFolders();
});

/** Processes whose command line or environment names a data folder. */
function processesOf(data: string): string[] {
  const list = execFileSync("ps", ["axeww", "-o", "pid=,args="], { encoding: "utf8", maxBuffer: 64_000_000 });
  return list.split("\n").filter((line) => line.includes(data) && !line.includes("ps axeww"));
}

async function nothingIsLeft(data: string, within = 30_000): Promise<void> {
  const until = Date.now() + within;
  while (processesOf(data).length > 0 && Date.now() < until) await pause(100);
  expect(processesOf(data)).toEqual([]);
}

type Folders = { readonly data: string; readonly corpus: string };
type Started = Folders & { readonly running: Running; readonly url: string };

async function makeFolders(): Promise<Folders> {
  return { data: await aFolder(), corpus: await aFolder(STORY) };
}

function toEnvironment({ data, corpus }: Folders): Readonly<Record<string, string>> {
  return { PARALLAX_CORPUS: corpus, PARALLAX_DATA: data };
}

async function startByNpm(
  folders: Folders,
  inGroup = false,
  ...parameters: readonly string[]
): Promise<Started> {
  const command = ["npm", "start", ...(parameters.length > 0 ? ["--", ...parameters] : [])] as const;
  const running = startCommand(command, { env: toEnvironment(folders), inGroup });
  const [, url = ""] = await running.says(/Parallax is ready at (\S+)/);
  return { ...folders, running, url };
}

async function readIds(url: string, q: string): Promise<readonly string[]> {
  const { hits } = (await (await fetch(`${url}/api/search?q=${q}`)).json()) as SearchResult;
  return hits.map(({ id }) => id);
}

/** What a search finds once it finds so many; what it finds anyway after a while. */
function finds(url: string, q: string, wanted = 1): Promise<readonly string[]> {
  return untilSo(
    () => readIds(url, q),
    ({ length }) => length === wanted,
  );
}

/** What could not be read once it is so much; the documents of a run are found a moment before that is known. */
function findProblems(url: string, wanted: number): Promise<readonly string[]> {
  const read = async (): Promise<readonly string[]> => {
    const { unread } = (await (await fetch(`${url}/api/corpus`)).json()) as CorpusReport;
    return (unread?.problems ?? []).map(({ path }) => path);
  };
  return untilSo(read, ({ length }) => length === wanted);
}

/** What is read once it is as wanted; what it is anyway after a while. */
async function untilSo<Value>(
  read: () => Promise<Value>,
  isSo: (value: Value) => boolean,
  within = 20_000,
): Promise<Value> {
  const until = Date.now() + within;
  for (;;) {
    const value = await read();
    if (isSo(value) || Date.now() > until) return value;
    await pause(100);
  }
}

const enginesOf = (data: string): string[] => processesOf(data).filter((line) => line.includes("--db-path"));

/** One start after the other over the same folders, since each takes seconds; the tests follow each other. */
describe("npm start", () => {
  let folders: Folders;
  let started: Started;
  beforeAll(async () => {
    folders = await makeFolders();
    started = await startByNpm(folders, true);
  });

  it("answers searches as soon as it says it is ready", async () => {
    const health = await (await fetch(`${started.url}/api/health`)).json();
    expect(health).toMatchObject({ status: "ok", documents: 6 });
  });

  it("takes in what comes into the corpus and what goes, whatever cannot be read of it", async () => {
    const { corpus, url } = started;
    await putFiles(corpus, { "wire/empty.txt": "", "wire/sub/new.txt": "News\n\nA xylophone was played." });
    expect(await finds(url, "xylophone")).toEqual(["wire-sub-new"]);
    expect(await findProblems(url, 1)).toEqual(["wire/empty.txt"]);
    await putFiles(corpus, { "wire/empty.txt": "News\n\nTwo zithers were played." });
    expect(await finds(url, "zithers")).toEqual(["wire-empty"]);
    expect(await findProblems(url, 0)).toEqual([]);
    await rm(join(corpus, "wire/sub"), { recursive: true });
    await rm(join(corpus, "wire/empty.txt"));
    expect(await finds(url, "xylophone", 0)).toEqual([]);
    expect(await finds(url, "zithers", 0)).toEqual([]);
    const readIntake = async () => (await fetch(`${url}/api/corpus/intake`)).json() as Promise<IntakeAnswer>;
    const intake = await untilSo(readIntake, ({ running }) => running === null);
    expect(intake).toMatchObject({ running: null, last: { problems: 0, failure: null } });
  });

  it("never opens one database with two engines: a second start says who holds it and shares", async () => {
    const second = startCommand(bin("start"), { env: toEnvironment(folders) });
    await second.says(/Process \d+ runs the search engine of .* already; it is shared/);
    await second.says(/Parallax is ready/);
    expect(enginesOf(folders.data)).toHaveLength(1);
    second.child.kill("SIGTERM");
    expect((await second.ended).code).toBe(0);
    expect(enginesOf(folders.data)).toHaveLength(1);
  });

  it("leaves nothing behind after Ctrl-C, which the whole process group gets", async () => {
    process.kill(-Number(started.running.child.pid), "SIGINT");
    await started.running.ended;
    await nothingIsLeft(folders.data);
  });

  it("publishes nothing anew over what an earlier start left", async () => {
    started = await startByNpm(folders, false, "--no-watch");
    await started.running.says(/6 documents are searchable; nothing changed/);
  });

  it("follows nothing by itself with --no-watch, and takes in what changed when it is requested to", async () => {
    const { corpus, url } = started;
    await putFiles(corpus, { "notes/late.txt": "Notes\n\nA glockenspiel was played." });
    await pause(1_500);
    expect(await readIds(url, "glockenspiel")).toEqual([]);
    const answer = await fetch(`${url}/api/corpus/intake`, { method: "POST" });
    expect(await answer.json()).toMatchObject({ published: "in-place", documents: 7, problems: [] });
    expect(await readIds(url, "glockenspiel")).toEqual(["notes-late"]);
    const trail = await (await fetch(`${url}/api/audit`)).json();
    expect(trail).toMatchObject({ lines: [{ deed: "corpus.intake" }] });
  });

  it("brings the engine back when it dies, and the site answers again by itself, heard or not", async () => {
    const { running, url } = started;
    await killEngine(folders.data);
    await running.says(/Meilisearch died and is started again/);
    await answers(url);
    running.child.stdout?.destroy();
    running.child.stderr?.destroy();
    await killEngine(folders.data);
    await answers(url);
  });

  it("leaves nothing behind when npm alone is sent SIGTERM", async () => {
    started.running.child.kill("SIGTERM");
    await started.running.ended;
    await nothingIsLeft(folders.data);
  });

  it("leaves nothing behind when npm is killed", async () => {
    const { running } = await startByNpm(folders);
    running.child.kill("SIGKILL");
    await nothingIsLeft(folders.data);
  });

  it("ends within seconds of SIGTERM while it is still indexing", async () => {
    const data = await aFolder();
    const corpus = await aFolder({
      "many.jsonl": `${JSON.stringify({ text: "Kim met Putin. ".repeat(20_000) })}\n`.repeat(8),
    });
    const running = startCommand(bin("start"), { env: toEnvironment({ data, corpus }) });
    while (!existsSync(join(data, "index.lock"))) await pause(50);
    running.child.kill("SIGTERM");
    await running.ended;
    await nothingIsLeft(data);
  });
});

async function killEngine(data: string): Promise<void> {
  const [engine = ""] = enginesOf(data);
  const id = Number(engine.trim().split(" ")[0]);
  process.kill(id, "SIGKILL");
  while (processesOf(data).some((line) => line.trim().startsWith(`${id} `))) await pause(50);
}

/** Waits until the site answers searches. */
async function answers(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) }).catch(
      () => null,
    );
    if (answer?.ok) return;
    await pause(100);
  }
}

describe("npm start with an engine of one's own", () => {
  it("indexes into it and searches it, starts none and stops none", async () => {
    const separate = await startSeparateEngine();
    const data = join(await aFolder(), "not-yet-there");
    const env = {
      PARALLAX_CORPUS: await aFolder(STORY),
      PARALLAX_DATA: data,
      MEILI_URL: separate.url,
      MEILI_MASTER_KEY: separate.key,
    };
    const running = startCommand(bin("start"), { env });
    const [, url = ""] = await running.says(/Parallax is ready at (\S+)/);
    const found = await (await fetch(`${url}/api/search?q=munitions`)).json();
    expect(found).toMatchObject({ total: 3, exact: true });
    expect(enginesOf(data)).toEqual([]);
    running.child.kill("SIGTERM");
    expect((await running.ended).code).toBe(0);
    expect((await fetch(`${separate.url}/health`)).status).toBe(200);
    separate.stop();
  });
});

describe("npm start in an environment that is wrong", () => {
  async function lastWord(env: Readonly<Record<string, string>>): Promise<string> {
    const data = env.PARALLAX_DATA ?? (await aFolder());
    const corpus = await aFolder(STORY);
    const end = await startCommand(bin("start"), {
      env: { PARALLAX_CORPUS: corpus, PARALLAX_DATA: data, ...env },
    }).ended;
    expect(end.code).toBe(1);
    expect(end.stderr).not.toMatch(/\n\s+at /);
    await nothingIsLeft(data);
    return end.stderr;
  }

  it("names every fault of the settings with its remedy", async () => {
    const word = await lastWord({ PORT: "http", MEILI_URL: "engine:7700" });
    expect(word).toMatch(/PORT is “http”, which is no port\. Set it to/);
    expect(word).toMatch(/MEILI_URL is “engine:7700”, which is no address\. Write it as/);
  });

  it("says that the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    expect(await lastWord({ PORT: String(port) })).toMatch(`Port ${port} on 127.0.0.1 is taken. Set PORT`);
    other.close();
  });

  it("says that no Meilisearch answers at MEILI_URL", async () => {
    expect(await lastWord({ MEILI_URL: "http://127.0.0.1:9" })).toMatch(
      /No Meilisearch answers at .*correct MEILI_URL/,
    );
  });

  it("says that the engine at MEILI_URL is too old", async () => {
    const old = createServer((_, response) =>
      response.end(JSON.stringify({ pkgVersion: "1.12.3", commitSha: "", commitDate: "" })),
    );
    old.listen(0, "127.0.0.1");
    await once(old, "listening");
    const { port } = old.address() as AddressInfo;
    expect(await lastWord({ MEILI_URL: `http://127.0.0.1:${port}` })).toMatch(
      /is 1\.12\.3; Parallax needs 1\.21\.0 or later\. Upgrade/,
    );
    old.close();
  });

  it("says that the corpus folder does not exist", async () => {
    expect(await lastWord({ PARALLAX_CORPUS: "/no/such/folder" })).toMatch(
      /corpus folder .* does not exist\. Set PARALLAX_CORPUS/,
    );
  });

  it("says that the data folder cannot be written to", async () => {
    const data = join(await aFolder({ file: "no folder" }), "file");
    const said = await lastWord({ PARALLAX_DATA: data });
    expect(said).toMatch(
      /^The data folder .* cannot be written to \(E.*\)\. Set PARALLAX_DATA to a folder that can\.\n$/,
    );
    expect(await runBin("index", [], { env: { PARALLAX_DATA: data } })).toMatchObject({
      code: 1,
      stderr: said,
    });
  });
});
