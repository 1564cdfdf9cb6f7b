import type { Preparation } from "../matching/prepare";
import type { NamesMemory } from "./memory";
import type { Access } from "./requests";

/** What a search depends on besides the query. */
export type SearchContext = Preparation & Access & { readonly memory: NamesMemory };
