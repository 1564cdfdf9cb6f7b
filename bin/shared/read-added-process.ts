import { join } from "node:path";
import { listCorpusFiles } from "@/indexer/corpus/find-files";
import { toPathId } from "@/indexer/corpus/path-names";
import { toPartId } from "@/indexer/corpus/read-corpus-file";
import { openCorpusReader } from "@/indexer/corpus/reader";
import { readAhead } from "@/indexer/documents/steps";
import type { AddedDocument, AddedProblem, AddedReading } from "@/search/document/added";
import type { CleanDocument } from "@/search/document/document";
import { readSettings } from "@/system/settings";
import { runCommand } from "./run-command";

/**
 * Reads the files of a folder that is to become part of the corpus, as an indexing run will, in a process of its own: what somebody
 * sent is not to harm the site. Prints an `AddedReading`.
 */

await runCommand(main);

async function main(): Promise<void> {
  const folder = process.argv[2] ?? "";
  const reader = openCorpusReader(readSettings().reading, 1);
  const documents: AddedDocument[] = [];
  const problems: AddedProblem[] = [];
  try {
    const found = await listCorpusFiles(folder, join(folder, ".none"), reader);
    problems.push(...found.problems);
    for await (const { content } of readAhead(found.files)) {
      documents.push(...content.documents.map(toAdded));
      problems.push(...content.problems);
    }
  } finally {
    await reader.close();
  }
  const reading: AddedReading = { documents, problems };
  console.log(JSON.stringify(reading));
}

function toAdded(document: CleanDocument): AddedDocument {
  const { id, path, collection, title, publisher, authors, published, language, text } = document;
  return {
    id,
    path,
    collection,
    title: title.value,
    publisher: publisher?.value ?? null,
    author: authors?.value ?? [],
    published: published?.value ?? null,
    language: language?.value ?? null,
    length: text.length,
    statesId: id !== toIdOfPath(path),
  };
}

/** Names of added files hold no `#`. */
function toIdOfPath(path: string): string {
  const [file = "", ...parts] = path.split("#");
  return toPartId(toPathId(file, new Set()), parts.length === 0 ? null : parts.join("#"));
}
