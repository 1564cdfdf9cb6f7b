import type { SearchContext } from "@/search/meilisearch/search-context";
import type { Store } from "./store";

/** What functions of saved searches need from outside: the store, the index, and the time at which something is noticed. */
export type Services = {
  readonly store: Store;
  readonly context: SearchContext;
  readonly clock: () => Date;
};
