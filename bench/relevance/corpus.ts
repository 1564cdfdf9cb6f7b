import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JudgedDocument } from "./collection";

/** Characters of one file; the indexer refuses files beyond 50 MB. */
const MOST_CHARACTERS = 8_000_000;

/** Writes documents as a corpus into a new folder, as JSON Lines. It tracks no targets, since no stance is needed. */
export async function makeCorpus(documents: readonly JudgedDocument[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-relevance-"));
  await writeFile(join(folder, "targets.json"), "[]");
  let lines: string[] = [];
  let characters = 0;
  let files = 0;
  const put = async (): Promise<void> => {
    files += 1;
    await writeFile(join(folder, `documents-${files}.jsonl`), lines.join(""));
    lines = [];
    characters = 0;
  };
  for (const { id, title, text, published } of documents) {
    const line = JSON.stringify({ id, title: title ?? undefined, text, published: published ?? undefined });
    lines.push(`${line}\n`);
    characters += line.length;
    if (characters > MOST_CHARACTERS) await put();
  }
  if (lines.length > 0) await put();
  return folder;
}
