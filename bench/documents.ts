import { findSources } from "@/indexer/corpus/find-files";
import type { CleanDocument } from "@/search/document/document";

/** Every document of a corpus, as read. */
export async function readDocuments(corpus: string): Promise<readonly CleanDocument[]> {
  const { sources } = await findSources(corpus, process.cwd());
  const documents: CleanDocument[] = [];
  for (const source of sources) documents.push(...(await source.read()).documents);
  return documents;
}
