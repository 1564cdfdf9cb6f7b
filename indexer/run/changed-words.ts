import {
  openVocabularyBook,
  openVocabularyChanges,
  type VocabularyBook,
} from "@/search/collection/vocabulary-book";
import { isChangeRow } from "@/search/collection/vocabulary-rows";
import { readCollectionWords, readVocabulary, readVocabularyIds } from "@/search/meilisearch/read-name-rows";
import type { Access } from "@/search/meilisearch/requests";

/** The words that a run which changes the index in place counts. */
export type ChangedWords = {
  readonly vocabulary: VocabularyBook;
  /** The name of the change, which stands beside what is there; null where all words are written anew. */
  readonly change: string | null;
  /** Rows of the index that the new ones take the place of. */
  readonly dropped: readonly string[];
};

/** So many rows of changes may stand beside the words of the collection before all are written anew. */
const MOST_CHANGES = 600;

/** Words as a change of this name to what the index has; all of them where there are many changes already. */
export async function openWords(name: string, access: Access, most = MOST_CHANGES): Promise<ChangedWords> {
  const ids = await readVocabularyIds(access);
  if (ids.filter(isChangeRow).length < most)
    return { vocabulary: openVocabularyChanges(), change: name, dropped: [] };
  const all = openVocabularyBook(await readVocabulary(access), await readCollectionWords(null, access));
  return { vocabulary: all, change: null, dropped: ids };
}
