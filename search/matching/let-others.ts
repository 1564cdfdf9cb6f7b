import type { SearchQuery } from "../query/query";

/** What work goes on with: the way to let others in, and what ends it. */
export type Pausing = {
  readonly engine: { readonly letOut: () => Promise<void> };
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

/** Reading so many characters for places of words takes a moment, in which others wait. */
const A_MOMENT = 50_000;

/** Called with the characters that were just read, it lets others in whenever they have waited for a moment. */
export function toPauses(access: Pausing): (characters: number) => Promise<void> {
  let read = 0;
  return async (characters) => {
    read += characters;
    if (read < A_MOMENT) return;
    read = 0;
    await letOthers(access);
  };
}

/** A text of so many characters is done sooner than it would be its turn again. */
const SHORT = 2_000;

/** The same between two steps of a search, where its text is long. */
export async function letOthersIfLong({ text }: Pick<SearchQuery, "text">, access: Pausing): Promise<void> {
  if (text.length > SHORT) await letOthers(access);
}
