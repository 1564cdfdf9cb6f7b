import type { DocumentRow, FileRow, GrowingRows, ManifestRow, Rows, WritableManifest } from "./manifest";

/** So many rows are written at once. */
const AT_ONCE = 500;

/** Files and documents that are written to a manifest as they come, within a change of it. */
export type WrittenRows = {
  readonly files: GrowingRows<FileRow>;
  readonly documents: GrowingRows<DocumentRow>;
  /** Writes what was not written yet. */
  readonly end: () => void;
};

/** Rows that are in the manifest soon, and here at once; what is in memory of them has a bound. The manifest has none yet. */
export function openWrittenRows(manifest: WritableManifest): WrittenRows {
  const put = (rows: Iterable<ManifestRow>): void => manifest.put(rows);
  const files = openRows<FileRow>(manifest.files, put);
  const documents = openRows<DocumentRow>(manifest.documents, put);
  const end = (): void => {
    files.end();
    documents.end();
  };
  return { files: files.rows, documents: documents.rows, end };
}

function openRows<Row>(written: Pick<Rows<Row>, "get" | "has">, put: (rows: Iterable<Row>) => void) {
  let waiting = new Map<string, Row>();
  let size = 0;
  const end = (): void => {
    put(waiting.values());
    waiting = new Map();
  };
  const has = (key: string): boolean => waiting.has(key) || written.has(key);
  const rows: GrowingRows<Row> = {
    get size() {
      return size;
    },
    get: (key) => waiting.get(key) ?? written.get(key),
    has,
    set: (key, row) => {
      if (!has(key)) size += 1;
      waiting.set(key, row);
      if (waiting.size >= AT_ONCE) end();
    },
  };
  return { rows, end };
}
