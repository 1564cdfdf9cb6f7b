import type { Preparation } from "../matching/prepare";
import type { Engine } from "./engine";
import type { NamesMemory } from "./memory";

/** What a search depends on besides the query. */
export type SearchContext = Preparation & {
  readonly engine: Engine;
  readonly memory: NamesMemory;
  readonly signal?: AbortSignal;
};
