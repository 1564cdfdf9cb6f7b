import { toCitable } from "../document/citation";
import { type ListedStance, toShownStances } from "../document/listed-stance";
import { toMetadata } from "../document/metadata";
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
] as const satisfies readonly (keyof StoredRecord | "author")[];

/** The columns of a table, in order: of a document's values, lists joined by `; `. */
export const EXPORT_COLUMNS = [
  ...PLAIN_COLUMNS,
  "stances",
  "voices",
  "possible",
  "inferred",
  "story",
  "storySize",
  "link",
] as const satisfies readonly (keyof Exported | "voices" | "possible")[];

/** A document as it is taken away; null and none are what nobody knows. */
type Exported = Pick<StoredRecord, Exclude<(typeof PLAIN_COLUMNS)[number], "author"> | "storySize"> & {
  /** Everyone who wrote it, in its order. */
  readonly author: readonly string[];
  /** Who takes which side; possible ones only where the search counts them. */
  readonly stances: readonly ListedStance[];
  /** Which of the metadata a rule supplied, because the document does not say it. */
  readonly inferred: readonly string[];
  /** Its near-identical documents by their smallest id. */
  readonly story: string;
  /** Its page, from the site's root. */
  readonly link: string;
};

/** What is taken away of a document under a search. */
export function toExported(record: StoredRecord, query: { readonly possible: boolean }): Exported {
  const { id, title, publisher, authors = [], published, precision, language, collection, url } = record;
  return {
    id,
    title,
    publisher,
    author: authors,
    published,
    precision,
    language,
    collection,
    url,
    actors: record.actors,
    sources: record.sources,
    stances: toShownStances(record, query),
    inferred: toCitable(id, toMetadata(record.metadata), authors).inferred,
    story: record.story ?? id,
    storySize: record.storySize,
    link: toDocumentPath(id),
  };
}

/** A document as a row of a table: sides that hold up, those of them that are a voice's, and apart those that are only possible. */
export function toRow(exported: Exported): readonly string[] {
  const sure = exported.stances.filter(({ possible }) => !possible);
  const sides = {
    stances: sure.map(({ stance, target }) => `${stance}:${target}`),
    voices: sure.filter(({ holder }) => holder !== null).map(toSide),
    possible: exported.stances.filter(({ possible }) => possible).map(toSide),
  };
  const plain = { ...exported, ...sides };
  return EXPORT_COLUMNS.map((column) => [...new Set([plain[column] ?? ""].flat().map(String))].join("; "));
}

function toSide({ holder, stance, target }: ListedStance): string {
  return `${holder === null ? "" : `${holder} `}${stance}:${target}`;
}
