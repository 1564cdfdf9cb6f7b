import { toCitable } from "../document/citation";
import { toStanceParts } from "../document/stance-value";
import type { StoredRecord } from "../meilisearch/stored-record";
import { toDocumentPath } from "../query/paths";

/** A document as it is taken away; null and none are what nobody knows. */
export type Exported = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly precision: string | null;
  readonly language: string | null;
  readonly collection: string;
  readonly url: string | null;
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly stances: readonly { readonly target: string; readonly stance: string }[];
  /** Whether the stances are those of the cited voices, the author having none. */
  readonly stancesInferred: boolean;
  /** Which of the metadata a rule supplied, because the document does not say it. */
  readonly inferred: readonly string[];
  /** Its near-identical documents: their smallest id, and how many they are with itself. */
  readonly story: string;
  readonly storySize: number;
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
    inferred: toCitable(id, record.told).inferred,
    story: record.story ?? id,
    storySize: record.storySize,
    link: toDocumentPath(id),
  };
}

function toPlainStance({ target, stance }: { readonly target: string; readonly stance: string }) {
  return { target, stance };
}

/** The columns of a table, in order: of a document's own values, lists joined by `; `. */
export const EXPORT_COLUMNS = [
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
  "stances",
  "stancesInferred",
  "inferred",
  "story",
  "storySize",
  "link",
] as const satisfies readonly (keyof Exported)[];

/** A document as a row of a table. */
export function toRow(exported: Exported): readonly string[] {
  const stances = exported.stances.map(({ target, stance }) => `${stance}:${target}`);
  const plain = { ...exported, stances };
  return EXPORT_COLUMNS.map((column) => [plain[column] ?? ""].flat().map(String).join("; "));
}
