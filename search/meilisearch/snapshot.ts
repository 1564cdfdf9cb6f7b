import type { Names } from "../collection/names";
import { readGeneration } from "./read-names";
import type { SearchContext } from "./search-context";
import { toWatchedEngine } from "./watched-engine";

/** What a search depends on, for one generation of the index. */
export type Snapshot = SearchContext & { readonly names: Names };

/**
 * When it is checked that the index is still of the generation whose names the work has: `with` the questions of the work, each of
 * which brings the generation along; `beside` the work, where it asks otherwise; or `after` it, so that all requests of a long work
 * were answered by one generation.
 */
export type Check = "with" | "beside" | "after";

/**
 * Does work with a snapshot of the index. When the index has changed meanwhile, the work is done once more with what is
 * true then; it must leave nothing behind. Work that is not checked after begins with the names last read.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function withSnapshot<Answer>(
  context: SearchContext,
  check: Check,
  work: (snapshot: Snapshot) => Promise<Answer>,
): Promise<Answer> {
  const { memory } = context;
  const names =
    check === "after" ? await memory.renew(await readGeneration(context)) : await memory.current();
  const watched = check === "with" ? toWatchedEngine(context) : null;
  const first = settle(work({ ...context, engine: watched?.engine ?? context.engine, names }));
  if (check !== "beside") await first;
  const isSeen = watched !== null && [...watched.seen].join() === names.generation;
  const [outcome, generation] = await Promise.all([
    first,
    isSeen ? names.generation : readGeneration(context),
  ]);
  if (generation !== names.generation) return work({ ...context, names: await memory.renew(generation) });
  if ("answer" in outcome) return outcome.answer;
  throw outcome.error;
}

/** How work ended. An index that has changed may refuse what the last one took, so a failure is not one yet. */
async function settle<Answer>(
  work: Promise<Answer>,
): Promise<{ readonly answer: Answer } | { readonly error: unknown }> {
  return work.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
}
