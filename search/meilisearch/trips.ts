import type { Answer, Engine, EngineParameters, Gap, SearchParameters } from "./requests";

/** One way to the engine and back. */
export type Trip = {
  /** What it was for: `hits`, `counts`, `copies`, … */
  readonly name: string;
  /** Milliseconds after the first, or after `since`, at which it began, and how many it took; of these the engine says it needed so many. */
  readonly at: number;
  readonly took: number;
  readonly engine: number;
  readonly questions: readonly EngineParameters[];
};

/** The same engine, which writes down each trip once it is back. */
export function withTrips(engine: Engine, trips: Trip[], since = engine.clock()): Engine {
  const made = async <Back>(
    name: string,
    questions: readonly EngineParameters[],
    send: () => Promise<Back>,
    toAnswers: (back: Back) => readonly Answer<unknown>[],
  ): Promise<Back> => {
    const start = engine.clock();
    const back = await send();
    const took = engine.clock() - start;
    const spent = toAnswers(back).reduce((sum, one) => sum + one.processingTimeMs, 0);
    trips.push({ name, at: start - since, took, engine: spent, questions });
    return back;
  };
  const { withGaps } = engine;
  return {
    ...engine,
    ...(withGaps && {
      withGaps: (onGap: (gap: Gap) => void) => withTrips(withGaps(onGap), trips, since),
    }),
    search: <Hit>(index: string, parameters: SearchParameters, signal?: AbortSignal, name = "search") =>
      made(
        name,
        [{ indexUid: index, ...parameters }],
        () => engine.search<Hit>(index, parameters, signal, name),
        (answer) => [answer],
      ),
    searchMany: <Hit>(queries: readonly EngineParameters[], signal?: AbortSignal, name = "search") =>
      made(
        name,
        queries,
        () => engine.searchMany<Hit>(queries, signal, name),
        (answers) => answers,
      ),
    searchUnion: <Hit>(
      federation: Readonly<Record<string, unknown>>,
      queries: readonly EngineParameters[],
      signal?: AbortSignal,
      name = "search",
    ) =>
      made(
        name,
        queries,
        () => engine.searchUnion<Hit>(federation, queries, signal, name),
        (answer) => [answer],
      ),
  };
}
