import type { Engine } from "./engine";
import { type Names, NO_NAMES } from "./names";
import type { FoundIds } from "./stored";

/** What is kept between searches, for one generation of the index: its names, and lookups answered before. */
export type NamesMemory = {
  /** The names last read. */
  readonly current: () => Promise<Names>;
  /** The names of this generation; whatever was kept of another is forgotten. */
  readonly renew: (generation: string) => Promise<Names>;
  /** A lookup's answer, from memory if it was answered in this generation. */
  readonly lookup: (generation: string, key: string, find: () => Promise<FoundIds>) => Promise<FoundIds>;
};

/** Lookups kept, the oldest forgotten first. */
const LOOKUPS_KEPT = 200;

/** An empty memory for an engine. */
export function toNamesMemory(engine: Engine): NamesMemory {
  let names: Names = NO_NAMES;
  let reading: { generation: string; names: Promise<Names> } | null = null;
  const lookups = new Map<string, FoundIds>();

  const renew = async (generation: string): Promise<Names> => {
    if (names.generation === generation) return names;
    if (reading?.generation !== generation) reading = { generation, names: engine.readNames(generation) };
    try {
      names = await reading.names;
    } finally {
      reading = null;
    }
    lookups.clear();
    return names;
  };

  return {
    current: async () => (names.generation === "" ? renew(await engine.readGeneration()) : names),
    renew,
    lookup: async (generation, key, find) => {
      const place = `${generation} ${key}`;
      const known = lookups.get(place);
      if (known) return known;
      const answer = await find();
      lookups.set(place, answer);
      const oldest = lookups.size > LOOKUPS_KEPT ? lookups.keys().next().value : undefined;
      if (oldest !== undefined) lookups.delete(oldest);
      return answer;
    },
  };
}
