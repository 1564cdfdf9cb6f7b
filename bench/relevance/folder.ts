import { readDocuments } from "../documents";
import type { JudgedDocument } from "./collection";

/** The documents of any corpus as the indexer reads them, with what counts for ranking alone. */
export async function readFolder(folder: string): Promise<readonly JudgedDocument[]> {
  const documents = await readDocuments(folder);
  return documents.map(({ id, title, text, published }) => ({
    id,
    title: title.value,
    text,
    published: published?.value ?? null,
  }));
}
