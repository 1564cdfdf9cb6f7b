import { AsyncLocalStorage } from "node:async_hooks";
import type { Reader } from "./rules/reader";

/**
 * Who makes the request that is being answered. On the global object, since Next loads a module once for pages and once for
 * routes.
 */
const PLACE = Symbol.for("parallax.reader");
const keeper = globalThis as typeof globalThis & { [PLACE]?: AsyncLocalStorage<Reader> };

function readers(): AsyncLocalStorage<Reader> {
  keeper[PLACE] ??= new AsyncLocalStorage<Reader>();
  return keeper[PLACE];
}

/** Does work, and all that it starts, for a reader. */
export function actAs<Answer>(reader: Reader, work: () => Answer): Answer {
  return readers().run(reader, work);
}

/**
 * The reader for whom this is done.
 *
 * @throws RangeError where nobody is named: a request that did not pass the gate is answered to nobody.
 */
export function readReader(): Reader {
  const reader = readers().getStore();
  if (reader === undefined) throw new RangeError("A request that did not pass the gate.");
  return reader;
}
