/** Changes that come one by one, given on together. */
export type Gathered = {
  /** Takes up changed paths; null where anything may have changed. */
  readonly add: (paths: readonly string[] | null) => void;
  /** Forgets what was taken up, and takes up no more. */
  readonly close: () => void;
};

/** So long after the last change they are given on, and no later than so long after the first, in milliseconds. */
const STILLNESS = 250;
const LONGEST_WAIT = 5_000;

/** Gathers changes until there are no more for a moment; `take` gets them, null where anything may have changed. */
export function gatherChanges(
  take: (paths: ReadonlySet<string> | null) => void,
  { stillness = STILLNESS, longest = LONGEST_WAIT } = {},
): Gathered {
  let paths: Set<string> | null = new Set();
  let since: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const give = (): void => {
    const gathered = paths;
    paths = new Set();
    since = null;
    take(gathered);
  };
  return {
    add: (some) => {
      if (isClosed) return;
      if (some === null) paths = null;
      else for (const path of some) paths?.add(path);
      since ??= performance.now();
      clearTimeout(timer);
      timer = setTimeout(give, Math.max(0, Math.min(stillness, since + longest - performance.now())));
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
