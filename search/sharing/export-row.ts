import { toCitable } from "../document/citation";
import { toStanceParts } from "../document/stance-value";
import type { StoredRecord } from "../meilisearch/stored-record";
import { toDocumentPath } from "../query/paths";

/** What is taken away of a document as it is stored. */
const PLAIN_COLUMNS = [
  "id",
  "title",
  "publisher",
  "author",
  "published",
  "precision",
  "language",
  "collection",
  "url",
  "actors",
  "sources",
] as const satisfies readonly (keyof StoredRecord)[];

/** The columns of a table, in order: of a document's values, lists joined by `; `. */
export const EXPORT_COLUMNS = [
  ...PLAIN_COLUMNS,
  "stances",
  "stancesInferred",
  "inferred",
  "story",
  "storySize",
  "link",
] as const satisfies readonly (keyof Exported)[];

/** A document as it is taken away; null and none are what nobody knows. */
type Exported = Pick<StoredRecord, (typeof PLAIN_COLUMNS)[number] | "stancesInferred" | "storySize"> & {
  readonly stances: readonly { readonly target: string; readonly stance: string }[];
  /** Which of the metadata a rule supplied, because the document does not say it. */
  readonly inferred: readonly string[];
  /** Its near-identical documents by their smallest id. */
  readonly story: string;
  /** Its page, from the site's root. */
  readonly link: string;
};

/** What is taken away of a document. */
export function toExported(record: StoredRecord): Exported {
  const { id, title, publisher, author, published, precision, language, collection, url } = record;
  return {
    id,
    title,
    publisher,
    author,
    published,
    precision,
    language,
    collection,
    url,
    actors: record.actors,
    sources: record.sources,
    stances: record.stances.flatMap((value) => toStanceParts(value) ?? []).map(toPlainStance),
    stancesInferred: record.stancesInferred,
    inferred: toCitable(id, record.metadata).inferred,
    story: record.story ?? id,
    storySize: record.storySize,
    link: toDocumentPath(id),
  };
}

function toPlainStance({ target, stance }: { readonly target: string; readonly stance: string }) {
  return { target, stance };
}

/** A document as a row of a table. */
export function toRow(exported: Exported): readonly string[] {
  const stances = exported.stances.map(({ target, stance }) => `${stance}:${target}`);
  const plain = { ...exported, stances };
  return EXPORT_COLUMNS.map((column) => [plain[column] ?? ""].flat().map(String).join("; "));
}
