import type { MultiSearchQuery } from "meilisearch";

/**
 * The engine as the files of this folder use it: its own parameters, its failures already turned into ours. `name` says what a
 * question is for, where that is measured.
 */
export type Engine = {
  readonly search: <Hit>(
    index: string,
    parameters: SearchParameters,
    signal?: AbortSignal,
    name?: string,
  ) => Promise<Answer<Hit>>;
  readonly searchMany: <Hit>(
    queries: readonly EngineParameters[],
    signal?: AbortSignal,
    name?: string,
  ) => Promise<readonly Answer<Hit>[]>;
  readonly searchUnion: <Hit>(
    federation: Readonly<Record<string, unknown>>,
    queries: readonly EngineParameters[],
    signal?: AbortSignal,
    name?: string,
  ) => Promise<Answer<Hit>>;
  /** Milliseconds since some moment; never goes back. */
  readonly clock: () => number;
  /** Lets requests that were made go out before what follows keeps this process busy. */
  readonly letOut: () => Promise<void>;
  /**
   * Only of an engine in several parts: the same engine, which leaves out what a part holds that does not answer, and says so;
   * otherwise it refuses then.
   */
  readonly withGaps?: (onGap: (gap: Gap) => void) => Engine;
};

/** A part of the engine that was left out of answers. */
export type Gap = {
  /** Its host and port. */
  readonly place: string;
  /** Where else its documents lie: places that don't answer either. */
  readonly copies?: readonly string[];
  /** How many documents it holds, by the code of their collection. */
  readonly documents: Readonly<Record<string, number>>;
};

/** What a request needs: the engine, and what gives the request up. */
export type Access = {
  readonly engine: Engine;
  readonly signal?: AbortSignal;
  /** Whether what is found is written down, so that nothing of it is left out for want of time. */
  readonly isPatient?: boolean;
};

export type EngineParameters = MultiSearchQuery;

export type SearchParameters = Omit<MultiSearchQuery, "indexUid">;

/** The engine's answer as far as we read it. */
export type Answer<Hit> = {
  readonly hits: readonly Hit[];
  readonly totalHits?: number;
  readonly totalPages?: number;
  readonly estimatedTotalHits?: number;
  readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly processingTimeMs: number;
  /** Given where not all was counted. */
  readonly exact?: false;
};
