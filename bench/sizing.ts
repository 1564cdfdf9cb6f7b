import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attachEngine } from "@/engine/attach";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { readEngineState } from "@/engine/embedded/state";
import { toChildEnvironment, toSettings } from "@/system/settings";
import { readAllAddresses, toPassages } from "./relevance/addresses";
import type { JudgedDocument } from "./relevance/collection";
import { makeCorpus } from "./relevance/corpus";
import { toColumns } from "./table";

/**
 * `npm run bench:sizing -- [DOCUMENTS…]`: what corpora of these sizes take in time, memory and disk. A document is three
 * passages of State of the Union addresses, some 330 words. Memory is read from /proc, so it needs Linux.
 */
const PASSAGE_WORDS = 110;
const PASSAGES = 3;
/** Coprime to the number of passages, so that every document is another choice of them. */
const STEPS = [1, 7_919, 104_729] as const;
const QUERIES = ["munitions", "public debt -war", '"civil service"', "tariff OR silver", "commerce*", ""];
const ROUNDS = 5;
/** Milliseconds between two readings of a process's memory. */
const SAMPLE = 100;

const sizes = process.argv.slice(2).map(Number);
const rows: string[][] = [];
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) rows.push(await measure(size));
console.log(
  toColumns([
    [
      "documents",
      "first run",
      "its memory",
      "one new file",
      "site's memory",
      "engine's memory",
      "disk",
      "median search",
    ],
    ...rows,
  ]),
);
process.exit();

async function measure(size: number): Promise<string[]> {
  const corpus = await makeCorpus(await toDocuments(size));
  const data = await mkdtemp(join(tmpdir(), "parallax-sizing-"));
  const engine = await attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
  try {
    const first = await run("bin/index.ts", corpus, data);
    await writeFile(
      join(corpus, "one.txt"),
      "One more report\n\nA treaty on the navy yard was signed on Tuesday.\n",
    );
    const added = await run("bin/index.ts", corpus, data);
    const site = await measureSite(corpus, data);
    const enginePid = (await readEngineState(data))?.enginePid ?? 0;
    return [
      size.toLocaleString("en"),
      `${first.seconds.toFixed(1)} s`,
      toMegabytes(first.memory),
      `${added.seconds.toFixed(1)} s`,
      toMegabytes(site.memory),
      toMegabytes(await readPeak(enginePid)),
      toMegabytes(await toDiskSize(data)),
      `${site.search.toFixed(0)} ms`,
    ];
  } finally {
    await engine.release();
    await waitForOwner(data, 10_000);
    await Promise.all([corpus, data].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

async function toDocuments(size: number): Promise<JudgedDocument[]> {
  const passages = (await readAllAddresses(process.cwd())).flatMap((one) => toPassages(one, PASSAGE_WORDS));
  return Array.from({ length: size }, (_, at) => {
    const chosen = STEPS.slice(0, PASSAGES).map((step) => passages[(at * step + step) % passages.length]);
    return {
      id: `document-${at}`,
      title: chosen[0]?.title ?? null,
      text: chosen.map((one) => one?.text ?? "").join("\n\n"),
      published: String(1800 + (at % 220)),
    };
  });
}

/** Seconds and highest memory (bytes) of a command that ends by itself. */
async function run(
  command: string,
  corpus: string,
  data: string,
): Promise<{ seconds: number; memory: number }> {
  const started = performance.now();
  const child = start(command, corpus, data, []);
  const peak = watchMemory(child.pid ?? 0);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${command} ended with ${code}.`);
  return { seconds: (performance.now() - started) / 1000, memory: peak() };
}

async function measureSite(corpus: string, data: string): Promise<{ memory: number; search: number }> {
  const child = start("bin/start.ts", corpus, data, ["--no-watch"]);
  const peak = watchMemory(child.pid ?? 0);
  const url = await new Promise<string>((resolve) => {
    child.stdout?.on("data", (chunk) => {
      const ready = /ready at (\S+)/.exec(String(chunk))?.[1];
      if (ready !== undefined) resolve(ready);
    });
  });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const query of QUERIES) {
      const started = performance.now();
      await (await fetch(`${url}/api/search?${new URLSearchParams({ q: query })}`)).arrayBuffer();
      times.push(performance.now() - started);
    }
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
  return { memory: peak(), search: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0 };
}

function start(command: string, corpus: string, data: string, parameters: readonly string[]) {
  return spawn(process.execPath, ["--import", "tsx", command, ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
    env: toChildEnvironment({
      NODE_ENV: "production",
      PARALLAX_CORPUS: corpus,
      PARALLAX_DATA: data,
      PORT: "0",
    }),
  });
}

/** Reads a process's highest memory until it ends; the function gives the last reading, in bytes. */
function watchMemory(pid: number): () => number {
  let highest = 0;
  const timer = setInterval(() => {
    readPeak(pid).then(
      (bytes) => {
        highest = Math.max(highest, bytes);
      },
      () => clearInterval(timer), // The process has ended.
    );
  }, SAMPLE);
  return () => {
    clearInterval(timer);
    return highest;
  };
}

async function readPeak(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

/** Bytes of all files of a folder. */
async function toDiskSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((one) => one.isFile())
      .map(async (one) => (await stat(join(one.parentPath, one.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function toMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;
}
