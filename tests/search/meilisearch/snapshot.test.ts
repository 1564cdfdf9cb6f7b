import { NO_NAMES } from "@/search/collection/names";
import type { NamesMemory } from "@/search/meilisearch/memory";
import type { Answer, Engine } from "@/search/meilisearch/requests";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { withSnapshot } from "@/search/meilisearch/snapshot";

/** A context whose index is of each of these generations in turn, as often as it is read; the last one stays. */
function aContext(remembered: string, ...generations: readonly string[]): SearchContext {
  const left = [...generations];
  const refuse = async (): Promise<never> => {
    throw new Error("Only the generation is read here.");
  };
  const engine: Engine = {
    search: async <Hit>() => {
      const name = (left.length > 1 ? left.shift() : left[0]) ?? "";
      return { hits: [{ name }], processingTimeMs: 0 } as unknown as Answer<Hit>;
    },
    searchMany: refuse,
    searchUnion: refuse,
    clock: () => 0,
    letOut: async () => undefined,
  };
  const memory: NamesMemory = {
    current: async () => ({ ...NO_NAMES, generation: remembered }),
    renew: async (generation) => ({ ...NO_NAMES, generation }),
    isReading: () => false,
    timeline: { units: ["month"] },
    columns: () => null,
    present: refuse,
    answers: { get: () => undefined, set: () => undefined, clear: () => undefined },
    lookUp: refuse,
    readOpenings: refuse,
    findNear: refuse,
    readVectors: refuse,
  };
  return { engine, memory, now: new Date(0) };
}

async function generationsOf(context: SearchContext, check: "beside" | "after") {
  const worked: string[] = [];
  const answer = await withSnapshot(context, check, async ({ names }) => {
    worked.push(names.generation);
    return names.generation;
  });
  return { worked, answer };
}

describe("a snapshot of the index", () => {
  it("begins with the names last read where it is checked beside the work", async () => {
    const context = aContext("monday", "monday");
    expect(await generationsOf(context, "beside")).toEqual({ worked: ["monday"], answer: "monday" });
  });

  it("has the work done once more where those names are of an older index", async () => {
    const context = aContext("monday", "tuesday");
    expect(await generationsOf(context, "beside")).toEqual({
      worked: ["monday", "tuesday"],
      answer: "tuesday",
    });
  });

  it("has the work done once more where an index that has changed refused it, and fails where it has not", async () => {
    const work = async (names: { readonly generation: string }) => {
      if (names.generation === "monday") throw new Error("no such embedder");
      return names.generation;
    };
    const run = (context: SearchContext) => withSnapshot(context, "beside", ({ names }) => work(names));
    expect(await run(aContext("monday", "tuesday"))).toBe("tuesday");
    await expect(run(aContext("monday", "monday"))).rejects.toThrow("no such embedder");
  });

  it("begins with the names of the index as it is where it is checked after the work", async () => {
    const context = aContext("monday", "tuesday");
    expect(await generationsOf(context, "after")).toEqual({ worked: ["tuesday"], answer: "tuesday" });
  });

  it("has the work done once more, and not again, where the index changed under it", async () => {
    const context = aContext("monday", "tuesday", "wednesday", "thursday");
    expect(await generationsOf(context, "after")).toEqual({
      worked: ["tuesday", "wednesday"],
      answer: "wednesday",
    });
  });
});
