import { ExpectedError } from "./errors";

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

/** The changes of the corpus cannot be taken in from here. */
class NoTakeIn extends ExpectedError {
  override readonly name = "NoTakeIn";

  constructor() {
    super("no-take-in", "This process takes in no changes of the corpus.", "Run “npm run index”.");
  }
}

/** On the global object, since Next loads a module once for pages and once for routes, and neither is the one that starts it. */
const PLACE = Symbol.for("parallax.take-in");
const keeper = globalThis as typeof globalThis & { [PLACE]?: TakeIn };

/** Says how this process takes in what changed. */
export function setTakeIn(takeIn: TakeIn): void {
  keeper[PLACE] = takeIn;
}

/**
 * Has all that changed in the corpus taken in, once: a run that begins after this is called. For whoever changed something
 * there.
 *
 * @throws NoTakeIn where the process was not started as a site; what the run throws.
 */
export async function takeIn(): Promise<TakenIn> {
  const take = keeper[PLACE];
  if (take === undefined) throw new NoTakeIn();
  return take();
}
