import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toRandom } from "@/bench/random";
import type { FileContent } from "@/indexer/corpus/corpus-file";
import type { CorpusReader } from "@/indexer/corpus/reader";
import { MUTATIONS, type Mutant, type Mutation } from "./mutations";
import { SEED_TEXT, SEEDS, type Seed } from "./seeds";

/** How one file was read. */
export type Reading = {
  /** The number of the mutant. */
  readonly at: number;
  readonly mutation: string;
  /** Of the clock, or of the processor where this process had little of it. */
  readonly seconds: number;
  /** A sentence for each promise that was broken. */
  readonly wrong: readonly string[];
};

/** No file may take longer, in seconds, unless its limit is named. */
export const LONGEST = 5;
/** What a reason must not say: those are words of a program, for nobody who has to mend a file. */
const INTERNAL =
  /undefined|is not a function|is not iterable|of null|Maximum call|Invalid array length|\bat \S+:\d+/;
/** Where a file was ended for its time or memory, which is a limit that is named. */
const LIMIT = /took longer than|took too much memory/;

/** The mutant of a number: the same for the same seed. Formats and ways take turns. */
export function toMutant(
  seed: number,
  at: number,
): Mutant & { readonly mutation: Mutation; readonly of: Seed } {
  const mutation = MUTATIONS[at % MUTATIONS.length];
  const of = SEEDS[Math.floor(at / MUTATIONS.length) % SEEDS.length];
  if (mutation === undefined || of === undefined) throw new RangeError("There is nothing to mutate.");
  return { ...mutation.mutate(of, toRandom(seed * 1_000_003 + at)), mutation, of };
}

/** Reads mutant number `at` from a file of a folder, as an indexing run does. */
export async function readMutant(
  reader: CorpusReader,
  folder: string,
  seed: number,
  at: number,
): Promise<Reading> {
  const { mutation, bytes, ending, of } = toMutant(seed, at);
  const read = (): Promise<FileContent> => readBytes(reader, folder, `${at}.${ending}`, bytes);
  const content = await withProcessorTime(read);
  const wrong = findWrong(content).map(
    (what) => `file ${at} of seed ${seed} (${of.ending}, ${mutation.name}): ${what}`,
  );
  return { at, mutation: mutation.name, seconds: content.seconds, wrong };
}

/** With the time of the processor where that is less than that of the clock: others may keep the machine busy. It is that of all threads. */
async function withProcessorTime(read: () => Promise<FileContent>): Promise<FileContent> {
  const before = process.cpuUsage();
  const content = await read();
  const { user, system } = process.cpuUsage(before);
  return { ...content, seconds: Math.min(content.seconds, (user + system) / 1_000_000) };
}

/** Reads a seed as it is: whatever came before, a good file is read. */
export async function readSeed(reader: CorpusReader, folder: string, at: number): Promise<readonly string[]> {
  const seed = SEEDS[at % SEEDS.length];
  if (seed === undefined || !seed.hasText) return [];
  const content = await readBytes(reader, folder, `seed-${at}.${seed.ending}`, seed.bytes);
  const isRead = content.documents.some(({ text }) => text.includes(SEED_TEXT));
  return isRead
    ? []
    : [`a good file (${seed.ending}) is not read: ${content.problems[0]?.reason ?? "no reason"}`];
}

async function readBytes(
  reader: CorpusReader,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<FileContent> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  try {
    const place = { path: name, id: name.replaceAll(".", "-"), collection: "drill", name };
    return await reader.read({ file, size: bytes.length, place });
  } finally {
    await rm(file);
  }
}

function findWrong({ documents, problems, seconds }: FileContent): string[] {
  const wrong: string[] = [];
  const isLimited = problems.some(({ reason }) => LIMIT.test(reason));
  if (documents.length + problems.length === 0) wrong.push("it is neither read nor named");
  if (seconds > LONGEST && !isLimited) wrong.push(`it took ${seconds.toFixed(1)} s`);
  for (const { reason } of problems)
    if (!/^[\p{Lu}\d].*[.!?]$/su.test(reason) || INTERNAL.test(reason))
      wrong.push(`its reason is “${reason}”`);
  return wrong;
}
