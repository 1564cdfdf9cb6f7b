/** What became of taking in what changed in the corpus. */
export type TakenIn = {
  /** `none`: nothing had changed. */
  readonly published: "whole" | "in-place" | "none";
  /** How many documents can be found now. */
  readonly documents: number;
  /** What could not be read; by paths in the corpus. */
  readonly problems: readonly {
    readonly path: string;
    readonly line: number | null;
    readonly reason: string;
  }[];
};

/** What takes in what changed; resolves when it can be found. */
export type TakeIn = () => Promise<TakenIn>;

/** On the global object, since Next loads a module once for pages and once for routes, and neither is the one that starts it. */
const PLACE = Symbol.for("parallax.take-in");
const keeper = globalThis as typeof globalThis & { [PLACE]?: TakeIn };

/** Says how this process takes in what changed. */
export function setTakeIn(takeIn: TakeIn): void {
  keeper[PLACE] = takeIn;
}

/**
 * How this process has all that changed in the corpus taken in, once: by a run that begins after it is called. Null where it was
 * not started by `npm start`, and so has nothing beside it that indexes.
 */
export function readTakeIn(): TakeIn | null {
  return keeper[PLACE] ?? null;
}
