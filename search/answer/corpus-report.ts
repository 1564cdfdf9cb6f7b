import type { Unread } from "../collection/unread";
import { LACKED, type Lacked } from "../document/record-fields";
import { readUnread } from "../meilisearch/read-names";
import { readValueCounts } from "../meilisearch/read-review";
import type { Access } from "../meilisearch/requests";
import { byEntryCount } from "../text/by-count";

type Counted = { readonly value: string; readonly count: number };

/** What was read of the corpus, and what a search of it cannot answer. */
export type CorpusReport = {
  readonly documents: number;
  /** Documents by kind of file, language, collection and publisher, the most first; of publishers the most frequent. */
  readonly formats: readonly Counted[];
  readonly languages: readonly Counted[];
  readonly collections: readonly Counted[];
  readonly publishers: readonly Counted[];
  /** How many do not state each, where no rule supplied it either. */
  readonly lacking: Readonly<Record<Lacked, number>>;
  /** Null where the index was published by an earlier release. */
  readonly unread: Unread | null;
};

const FIELDS = ["format", "language", "collection", "publisher", "lacks", "gone"] as const;
const MOST_PUBLISHERS = 200;

/**
 * Counts what was read.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function readCorpusReport(access: Access): Promise<CorpusReport> {
  const [counts, unread] = await Promise.all([readValueCounts(FIELDS, access), readUnread(access)]);
  const list = (field: (typeof FIELDS)[number]): readonly Counted[] =>
    Object.entries(counts[field])
      .sort(byEntryCount)
      .map(([value, count]) => ({ value, count }));
  return {
    documents: counts.gone.false ?? 0,
    formats: list("format"),
    languages: list("language"),
    collections: list("collection"),
    publishers: list("publisher").slice(0, MOST_PUBLISHERS),
    lacking: toLackingCounts(counts.lacks),
    unread,
  };
}

function toLackingCounts(counts: Readonly<Record<string, number>>): CorpusReport["lacking"] {
  const entries = LACKED.map((name) => [name, counts[name] ?? 0] as const);
  return Object.fromEntries(entries) as Record<Lacked, number>;
}
