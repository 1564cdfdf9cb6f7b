import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readEngineState } from "@/engine/embedded/state";
import { endProcess } from "@/system/processes";
import type { Environment } from "./command";

/** Folders of one Parallax that drills may break: its documents, and all that it keeps. */
export type Place = { readonly corpus: string; readonly data: string; readonly env: Environment };

/** Files of a corpus by their path in it. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const made: string[] = [];
const places: Place[] = [];

/** So long an engine has to end, in milliseconds. */
const ENDING = 8_000;

/** A new place, empty, with this environment besides. Where `data` is given, that folder keeps what it keeps. */
export async function makePlace(more: Environment = {}, data?: string): Promise<Place> {
  const folder = await makeFolder();
  const corpus = join(folder, "corpus");
  await mkdir(corpus);
  // No stances are followed but those of the drill's own files.
  await writeFile(join(corpus, "targets.json"), "[]");
  const kept = data ?? join(folder, "data");
  const place = { corpus, data: kept, env: { PARALLAX_CORPUS: corpus, PARALLAX_DATA: kept, ...more } };
  places.push(place);
  return place;
}

/** A new folder for a drill. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-drill-"));
  made.push(folder);
  return folder;
}

/** Ends the engines of every place made so far, and removes every folder. */
export async function removeFolders(): Promise<void> {
  for (const { data } of places.splice(0)) {
    const state = await readEngineState(data);
    for (const pid of state === null ? [] : [state.pid, state.enginePid]) await endProcess(pid, ENDING);
  }
  await Promise.all(made.splice(0).map((one) => rm(one, { recursive: true, force: true, maxRetries: 5 })));
}

/** Makes the corpus of a place these files and no others; those that are so already are left alone. */
export async function putCorpus({ corpus }: Place, files: Files): Promise<void> {
  for (const name of await readdir(corpus))
    if (name !== "targets.json" && !(name in files)) await rm(join(corpus, name), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    const file = join(corpus, path);
    const known = await readFile(file).catch(() => null);
    if (known?.equals(Buffer.from(content))) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
