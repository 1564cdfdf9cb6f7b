import { AsyncLocalStorage } from "node:async_hooks";

/** By when work must be done. On the global object, since Next loads a module once for pages and once for routes. */
const PLACE = Symbol.for("parallax.deadline");
const keeper = globalThis as typeof globalThis & { [PLACE]?: AsyncLocalStorage<number> };

function deadlines(): AsyncLocalStorage<number> {
  keeper[PLACE] ??= new AsyncLocalStorage<number>();
  return keeper[PLACE];
}

/** Does work, and all that it starts, that must be done in so many milliseconds. */
export function withDeadline<Answer>(milliseconds: number, work: () => Answer): Answer {
  return deadlines().run(performance.now() + milliseconds, work);
}

/** How many milliseconds are left, 0 at least; null for work without a deadline, as a command does. */
export function readTimeLeft(): number | null {
  const deadline = deadlines().getStore();
  return deadline === undefined ? null : Math.max(0, deadline - performance.now());
}
