import type { CorrectionRow, DocumentRow, FileRow, Manifest, RunRow } from "./manifest";

/** A manifest as earlier releases wrote it: a line of JSON a row, the later one of a key in force. One that was cut off ends it. */
export function readLines(text: string): Manifest {
  const files = new Map<string, FileRow>();
  const documents = new Map<string, DocumentRow>();
  const corrections = new Map<string, CorrectionRow>();
  let run: RunRow | null = null;
  for (const row of toRows(text))
    if (row.kind === "run") run = row;
    else if (row.kind === "document") documents.set(row.id, row);
    else if (row.kind === "correction") setOrDelete(corrections, row.correction.id, row);
    else setOrDelete(files, row.path, row);
  return { files, documents, corrections, run };
}

function setOrDelete<Row extends { readonly removed: boolean }>(
  rows: Map<string, Row>,
  key: string,
  row: Row,
): void {
  if (row.removed) rows.delete(key);
  else rows.set(key, row);
}

type LineRow = FileRow | DocumentRow | CorrectionRow | RunRow;

function* toRows(text: string): Generator<LineRow> {
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const row = toRow(line);
    if (row === null) return;
    yield row;
  }
}

/** A line as far as its key tells that it is one of ours: a disk that was repaired may have put others in their place. */
function toRow(line: string): LineRow | null {
  try {
    const row: unknown = JSON.parse(line);
    const { kind, path, id, correction, generation } = {
      ...(row as Partial<Record<string, unknown>> | null),
    };
    const key = { file: path, document: id, correction, run: generation }[String(kind)];
    const isRow = kind === "correction" ? typeof key === "object" && key !== null : typeof key === "string";
    return isRow ? (row as LineRow) : null;
  } catch {
    return null;
  }
}
