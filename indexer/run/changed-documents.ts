import type { IndexedDocument } from "@/search/document/indexed-document";
import type { CorpusFile } from "../corpus/corpus-file";
import type { Processed } from "../documents/storer";
import type { DocumentRow, WritableManifest } from "../manifest/manifest";
import { toMark } from "../publishing/story-marks";
import type { Run } from "./facts";

/** Where the index has a place for vectors, each document must say that it has none. */
export function toGone({ id }: DocumentRow, { readings }: Run) {
  return {
    id,
    gone: true,
    within: false,
    ...(readings === null ? {} : { _vectors: { meaning: null } }),
  } as const;
}

/** Documents with the story that they have; an id that comes twice is published once, as the later of the two. */
export function toUpserts(
  documents: readonly IndexedDocument[],
  rows: ReadonlyMap<string, DocumentRow>,
): readonly IndexedDocument[] {
  const upserts = new Map(documents.map((document) => [document.id, document]));
  return Array.from(upserts.values(), (document) => {
    const row = rows.get(document.id);
    return row === undefined ? document : { ...document, ...toMark(row) };
  });
}

/** Documents that changed or removed files no longer hold, unless another file holds them now. */
export function toLost(
  { files, documents, listHolders }: WritableManifest,
  processed: Processed,
  changed: readonly CorpusFile[],
  removed: readonly string[],
): DocumentRow[] {
  const touched = new Set([...changed.map((file) => file.path), ...removed]);
  const ids = new Set([...touched].flatMap((path) => files.get(path)?.ids ?? []));
  return [...ids]
    .filter((id) => !processed.documents.has(id) && listHolders(id).every((path) => touched.has(path)))
    .flatMap((id) => documents.get(id) ?? [])
    .filter((row) => row.gone === null);
}
