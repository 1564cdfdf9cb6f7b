import type { SearchContext } from "@/search/meilisearch/search-context";
import type { Store } from "./store";

/** What following searches needs: the store, the index, and the time at which something is noticed. */
export type Desk = {
  readonly store: Store;
  readonly context: SearchContext;
  readonly clock: () => Date;
};
