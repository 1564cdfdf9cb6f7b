import type { Lookup } from "./condition";
import type { Engine } from "./engine";
import { type Names, NO_NAMES } from "./names";
import type { FoundIds } from "./stored";

/** What is kept between searches, for one generation of the index: its names, and lookups answered before. */
export type NamesMemory = {
  /** The names last read. */
  readonly current: () => Promise<Names>;
  /** The names of this generation; whatever was kept of another is forgotten. */
  readonly renew: (generation: string) => Promise<Names>;
  /** What lookups find, by key: from memory what was answered in this generation, the rest asked for at once. */
  readonly lookUp: (
    generation: string,
    lookups: ReadonlyMap<string, Lookup>,
    find: (missing: readonly Lookup[]) => Promise<readonly FoundIds[]>,
  ) => Promise<ReadonlyMap<string, FoundIds>>;
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
    if (reading?.generation !== generation)
      reading = { generation, names: engine.readNames(generation, names.collection.rows) };
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
    lookUp: async (generation, wanted, find) => {
      const toPlace = (key: string): string => `${generation} ${key}`;
      const answers = new Map<string, FoundIds>();
      for (const key of wanted.keys()) {
        const known = lookups.get(toPlace(key));
        if (known) answers.set(key, known);
      }
      const missing = [...wanted].filter(([key]) => !answers.has(key));
      const found = missing.length === 0 ? [] : await find(missing.map(([, lookup]) => lookup));
      found.forEach((answer, at) => {
        const key = missing[at]?.[0] ?? "";
        answers.set(key, answer);
        lookups.set(toPlace(key), answer);
      });
      for (const place of [...lookups.keys()].slice(0, Math.max(0, lookups.size - LOOKUPS_KEPT)))
        lookups.delete(place);
      return answers;
    },
  };
}
