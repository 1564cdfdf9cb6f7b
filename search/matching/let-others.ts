import type { SearchQuery } from "../query/query";

/** What work goes on with: the time, the way to let others in, and what ends it. */
export type Pausing = {
  readonly engine: { readonly clock: () => number; readonly letOut: () => Promise<void> };
  readonly signal?: AbortSignal | undefined;
};

/**
 * Lets others have this process for a moment, between two pieces of work that keep it busy.
 *
 * @throws the reason of the signal, where the work was given up meanwhile.
 */
export async function letOthers({ engine, signal }: Pausing): Promise<void> {
  await engine.letOut();
  signal?.throwIfAborted();
}

/** Work goes on for so many milliseconds before others are let in. */
const A_WHILE = 15;

/** Breaks between small pieces of work, in which others are let in. Mostly none is due, and to wait for nothing takes time as well. */
export type Breaks = {
  /** Whether others have waited for a while. */
  readonly isDue: () => boolean;
  /** Lets others in. @throws the reason of the signal, where the work was given up meanwhile. */
  readonly take: () => Promise<void>;
};

/** Breaks of work that begins now. */
export function toBreaks(access: Pausing): Breaks {
  const { clock } = access.engine;
  let since = clock();
  return {
    isDue: () => clock() - since >= A_WHILE,
    take: async () => {
      await letOthers(access);
      since = clock();
    },
  };
}

/** Does work that can be interrupted wherever it yields, and lets others in whenever they have waited for a while. */
export async function inPieces<Result>(work: Generator<void, Result>, access: Pausing): Promise<Result> {
  const breaks = toBreaks(access);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (breaks.isDue()) await breaks.take();
  }
}

/** The same work done at once. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** A text of so many characters is done sooner than it would be its turn again. */
const SHORT = 2_000;

/** The same between two steps of a search, where its text is long. */
export async function letOthersIfLong({ text }: Pick<SearchQuery, "text">, access: Pausing): Promise<void> {
  if (text.length > SHORT) await letOthers(access);
}
