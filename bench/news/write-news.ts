import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type News, toNews } from "./news";

/** The seed of all benches, so that two of them speak of the same texts. */
const SEED = 20;
/** Reports of a file, and collections that the files are spread over. */
const FILED = 500;
const COLLECTIONS = 4;

/** The first so many reports. */
export function* listNews(count: number): Generator<News> {
  for (let at = 0; at < count; at += 1) yield toNews(SEED, at);
}

/** Writes so many reports as a corpus into a folder, as JSON Lines in a few collections. It tracks no targets. */
export async function writeNews(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "targets.json"), "[]");
  for (let first = 0; first < count; first += FILED) {
    const file = first / FILED;
    const collection = join(folder, `collection-${file % COLLECTIONS}`);
    await mkdir(collection, { recursive: true });
    const lines = Array.from({ length: Math.min(FILED, count - first) }, (_, at) =>
      JSON.stringify(toNews(SEED, first + at)),
    );
    await writeFile(join(collection, `news-${file}.jsonl`), `${lines.join("\n")}\n`);
  }
}
