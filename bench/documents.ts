import { listCorpusFiles } from "@/indexer/corpus/find-files";
import { readCorpusFile } from "@/indexer/corpus/read-corpus-file";
import type { CleanDocument } from "@/search/document/document";

/** Reads in this thread, as a worker does in its own. */
const READER = { read: readCorpusFile };

/** Every document of a corpus, as read. */
export async function readDocuments(corpus: string): Promise<readonly CleanDocument[]> {
  const { files } = await listCorpusFiles(corpus, process.cwd(), READER);
  const documents: CleanDocument[] = [];
  for (const file of files) documents.push(...(await file.read()).documents);
  return documents;
}
