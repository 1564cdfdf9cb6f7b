import { listCorpusFiles } from "@/indexer/corpus/find-files";
import type { CleanDocument } from "@/search/document/document";

/** Every document of a corpus, as read. */
export async function readDocuments(corpus: string): Promise<readonly CleanDocument[]> {
  const { files } = await listCorpusFiles(corpus, process.cwd());
  const documents: CleanDocument[] = [];
  for (const file of files) documents.push(...(await file.read()).documents);
  return documents;
}
