import { AsyncLocalStorage } from "node:async_hooks";
import type { Reader } from "./rules/reader";

/** From where a request comes, and what it is known by; null for what no request began. */
export type Origin = { readonly client: string | null; readonly request: string | null };

type Doing = { readonly reader: Reader; readonly origin: Origin };

const NO_REQUEST: Origin = { client: null, request: null };

/**
 * Who makes the request that is being answered. On the global object, since Next loads a module once for pages and once for
 * routes.
 */
const PLACE = Symbol.for("parallax.reader");
const keeper = globalThis as typeof globalThis & { [PLACE]?: AsyncLocalStorage<Doing> };

function doings(): AsyncLocalStorage<Doing> {
  keeper[PLACE] ??= new AsyncLocalStorage<Doing>();
  return keeper[PLACE];
}

/** Does work, and all that it starts, for a reader. */
export function actAs<Answer>(reader: Reader, work: () => Answer, origin = NO_REQUEST): Answer {
  return doings().run({ reader, origin }, work);
}

/**
 * The reader for whom this is done.
 *
 * @throws RangeError where nobody is named: a request that did not pass the gate is answered to nobody.
 */
export function readReader(): Reader {
  const doing = doings().getStore();
  if (doing === undefined) throw new RangeError("A request that did not pass the gate.");
  return doing.reader;
}

/** From where the request comes that this is done for. */
export function readOrigin(): Origin {
  return doings().getStore()?.origin ?? NO_REQUEST;
}
