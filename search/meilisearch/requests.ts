import type { MultiSearchQuery } from "meilisearch";

/** How the files behind the door ask: the engine's own parameters, its failures already turned into ours. */
export type Ask = {
  readonly search: <Hit>(
    index: string,
    parameters: SearchParameters,
    signal?: AbortSignal,
  ) => Promise<Found<Hit>>;
  readonly searchMany: <Hit>(
    queries: readonly EngineParameters[],
    signal?: AbortSignal,
  ) => Promise<readonly Found<Hit>[]>;
  readonly searchUnion: <Hit>(
    federation: Readonly<Record<string, unknown>>,
    queries: readonly EngineParameters[],
    signal?: AbortSignal,
  ) => Promise<Found<Hit>>;
};

export type EngineParameters = MultiSearchQuery;

export type SearchParameters = Omit<MultiSearchQuery, "indexUid">;

/** The engine's answer as far as we read it. */
export type Found<Hit> = {
  readonly hits: readonly Hit[];
  readonly totalHits?: number;
  readonly totalPages?: number;
  readonly estimatedTotalHits?: number;
  readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly processingTimeMs: number;
};
