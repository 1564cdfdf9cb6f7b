import { GENERATION_QUESTION, readGeneration } from "./read-names";
import type { Access, Answer, Engine, EngineParameters } from "./requests";

/** An engine that says with its answers of which generation the index was, and those it said so far. */
export type WatchedEngine = { readonly engine: Engine; readonly seen: ReadonlySet<string> };

/**
 * The same engine, but each question that searches also learns the generation: in the same request, or beside it where the request
 * is a union, which takes no other question.
 */
export function toWatchedEngine({ engine, signal }: Access): WatchedEngine {
  const seen = new Set<string>();
  const see = (name: string | undefined): void => void seen.add(name ?? "");
  return {
    seen,
    engine: {
      ...engine,
      searchMany: async <Hit>(
        queries: readonly EngineParameters[],
        given?: AbortSignal,
        name?: string,
      ): Promise<readonly Answer<Hit>[]> => {
        const all = await engine.searchMany<Hit>([...queries, GENERATION_QUESTION], given, name);
        const last = all.at(-1) as Answer<{ readonly name?: string }> | undefined;
        see(last?.hits[0]?.name);
        return all.slice(0, -1);
      },
      searchUnion: async <Hit>(
        federation: Readonly<Record<string, unknown>>,
        queries: readonly EngineParameters[],
        given?: AbortSignal,
        name?: string,
      ): Promise<Answer<Hit>> => {
        const [answer, generation] = await Promise.all([
          engine.searchUnion<Hit>(federation, queries, given, name),
          readGeneration({ engine, ...(signal ? { signal } : {}) }),
        ]);
        see(generation);
        return answer;
      },
    },
  };
}
