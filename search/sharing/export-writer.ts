import { stringify } from "csv-stringify/sync";
import { toCitable, toCitation } from "../document/citation";
import { inBatches } from "../document/in-batches";
import { toAuthorList, toMetadata } from "../document/metadata";
import { readRecords } from "../meilisearch/read-documents";
import type { Access } from "../meilisearch/requests";
import type { StoredRecord } from "../meilisearch/stored-record";
import type { SearchQuery } from "../query/query";
import { EXPORT_COLUMNS, toExported, toRow } from "./export-row";
import { toTableCell } from "./table-cell";

/** Files that a search is taken away as. */
export const EXPORT_FORMATS = ["csv", "json", "bibtex", "ris"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** So many documents are read at once, and no more are held. */
const AT_ONCE = 200;

/** A document went while it was being written down, so the file would lack it. */
export class ExportBroken extends Error {
  override readonly name = "ExportBroken";
}

/**
 * Writes documents of a search down in the order of the ids, a piece at a time; each is read when it is its turn.
 *
 * @throws ExportBroken when one of them is gone: a file that lacks something must not look whole.
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function* writeExport(
  format: ExportFormat,
  ids: readonly string[],
  query: Shown,
  access: Access,
): AsyncGenerator<string> {
  const { start, between, end, write } = WRITERS[format];
  if (start !== "") yield start;
  for (const [index, batch] of inBatches(ids, AT_ONCE).entries()) {
    const records = await readRecords(batch, access);
    if (records.length < batch.length)
      throw new ExportBroken("The corpus changed while this was written. Ask again.");
    yield (index === 0 ? "" : between) + records.map((record) => write(record, query)).join(between);
  }
  if (end !== "") yield end;
}

/** What a search says of how its documents are shown. */
type Shown = Pick<SearchQuery, "possible">;

type Writer = {
  readonly start: string;
  readonly between: string;
  readonly end: string;
  readonly write: (record: StoredRecord, query: Shown) => string;
};

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  csv: {
    start: toLine(EXPORT_COLUMNS),
    between: "",
    end: "",
    write: (record, query) => toLine(toRow(toExported(record, query))),
  },
  json: {
    start: "[\n",
    between: ",\n",
    end: "\n]\n",
    write: (record, query) => JSON.stringify(toExported(record, query)),
  },
  bibtex: { start: "", between: "\n\n", end: "\n", write: (record) => toCited("bibtex", record) },
  ris: { start: "", between: "\r\n", end: "\r\n", write: (record) => toCited("ris", record) },
};

/** As RFC 4180 has it; a spreadsheet takes none of the cells for a formula. */
function toLine(cells: readonly string[]): string {
  return stringify([cells.map(toTableCell)], { record_delimiter: "\r\n" });
}

function toCited(format: "bibtex" | "ris", { id, metadata }: StoredRecord): string {
  return toCitation(format, toCitable(id, toMetadata(metadata), toAuthorList(metadata)));
}
