import type { VocabularyBook } from "@/search/collection/vocabulary-book";
import { inBatches } from "@/search/document/in-batches";
import { toWholeText } from "@/search/document/text-parts";
import { readStoredTexts } from "@/search/meilisearch/read-documents";
import type { Access } from "@/search/meilisearch/requests";
import { toWords } from "@/search/text/words";
import type { Processed, RowsInMemory } from "../documents/storer";
import type { DocumentRow, Manifest } from "../manifest/manifest";

/** So many documents are read back at once. */
const READ_AT_ONCE = 200;

/** Processed documents that stand in the live index already, with other words or maybe so. */
export function upsertedBefore(previous: Manifest, processed: Processed<RowsInMemory>): string[] {
  return [...processed.documents.keys()].filter(
    (id) => isCounted(previous.documents.get(id)) && !processed.reread.has(id),
  );
}

/** Whether the words of a document are in the live index: not of one that is gone, or in another. */
export function isCounted(row: DocumentRow | undefined): boolean {
  return row?.gone === null && row.within === undefined;
}

/** Takes back the words of documents as the live index holds them. */
export async function removeWords(
  vocabulary: VocabularyBook,
  reader: Access,
  ids: readonly string[],
): Promise<void> {
  for (const batch of inBatches(ids, READ_AT_ONCE))
    for (const { title, text, collection } of await readStoredTexts(batch, reader))
      vocabulary.remove([...toWords(title), ...toWords(toWholeText(text))], collection);
}
