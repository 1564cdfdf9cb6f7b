import type { Reader } from "@/access/rules/reader";
import type { ReadReaderOf } from "@/access/rules/saved-searches";
import type { SearchContext } from "@/search/meilisearch/search-context";
import type { Store } from "./store";

/** What functions of saved searches need from outside: the store, the index, for whom, and the time at which something is noticed. */
export type Services = {
  readonly store: Store;
  /** For whom it is done: of saved searches there are those that he may see. */
  readonly reader: Reader;
  readonly readReaderOf: ReadReaderOf;
  /** The index as the reader sees it. */
  readonly context: SearchContext;
  /** The index with the documents of every collection. What is stored of a saved search is of all; a reader is shown their part. */
  readonly whole: SearchContext;
  readonly clock: () => Date;
};

/** The store as a reader sees it. */
export type ReaderStore = Pick<Services, "store" | "reader">;
