import { LRUCache } from "lru-cache";
import type { CarriersRow } from "../collection/carriers";
import { toGrantedNames } from "../collection/granted-names";
import { type Names, NO_NAMES } from "../collection/names";
import type { Granted } from "../document/granted";
import { toGrantedEngine } from "./granted-engine";
import { type NamesMemory, toNamesMemory } from "./memory";
import { readCarriers, readCollectionWords, readEntries, readSharedStories } from "./read-name-rows";
import type { Engine } from "./requests";

/** The engine, and what is remembered of its index. */
export type Remembering = { readonly engine: Engine; readonly memory: NamesMemory };

/** So many different sets of collections are remembered; those not used for longest are forgotten first. */
const MOST_SETS = 8;

/**
 * What each reader asks: the engine narrowed to the collections that are granted, and a memory for those alone, so that nothing
 * of one reader's answers is another's. For who may see all it is what it was.
 */
export function toGrantedAccesses(whole: Remembering): (granted: Granted) => Remembering {
  const known = new LRUCache<string, Remembering>({ max: MOST_SETS });
  const readRows = toCarriersReader(whole.engine);
  return (granted) => {
    if (granted === "all") return whole;
    const collections = [...new Set(granted)].sort();
    const key = JSON.stringify(collections);
    const access = known.get(key) ?? toAccess(whole, collections, readRows);
    known.set(key, access);
    return access;
  };
}

type ReadRows = () => Promise<readonly CarriersRow[]>;

function toAccess(whole: Remembering, granted: readonly string[], readRows: ReadRows): Remembering {
  const read = async (generation: string): Promise<Names> => {
    // Who has not logged in yet is granted nothing, and waits for nothing.
    if (granted.length === 0) return { ...NO_NAMES, generation };
    const { engine } = whole;
    const [names, entries, words, carriers, stories] = await Promise.all([
      whole.memory.renew(generation),
      readEntries({ engine }),
      readCollectionWords(granted, { engine }),
      readRows(),
      readSharedStories({ engine }),
    ]);
    return toGrantedNames(names, granted, { entries, words, carriers, stories });
  };
  const memory = toNamesMemory(whole.engine, read);
  const engine = toGrantedEngine(whole.engine, granted, async () => (await memory.current()).stories);
  return { engine, memory };
}

/** Rows do not change, so all readers share them. */
function toCarriersReader(engine: Engine): ReadRows {
  let known: readonly CarriersRow[] = [];
  return async () => {
    known = await readCarriers(known, { engine });
    return known;
  };
}
