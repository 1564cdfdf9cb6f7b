import { toFailureText } from "./failure-text";
import { untilStopped } from "./stop-signal";

/** Publishes what was read closely so far, as much as one run takes; how many words that were. */
export type Publish = () => Promise<number>;

/** Publishes now and then while documents are read closely, one run after another. */
export type Waves = {
  /** To be called with how many words are read so far; publishes where it is time. */
  readonly onRead: (words: number) => void;
  /** Waits for the wave that is under way. */
  readonly pause: () => Promise<void>;
  /** Publishes all that is left. @throws what the publishing throws; at once where the signal fires. */
  readonly finish: () => Promise<void>;
};

/**
 * So long after a wave the next one may come, in milliseconds: each time twice as long, since a wave costs the same however
 * little it brings.
 */
const FIRST_GAP = 60_000;
const LONGEST_GAP = 480_000;
/** A run that published fewer words has taken all there was. */
const FULL_RUN = 400_000;

/**
 * Opens waves over a way to publish. The failure of a wave is said, and what it would have brought comes with the next. The
 * signal ends them at once: nothing is begun after it, and what is under way is not waited for.
 */
export function openWaves(
  publish: Publish,
  say: (line: string) => void,
  signal: AbortSignal,
  clock: () => number = () => performance.now(),
): Waves {
  let last = clock();
  let gap = FIRST_GAP;
  let published = 0;
  let going: Promise<void> | null = null;
  const run = async (): Promise<number> => {
    signal.throwIfAborted();
    return untilStopped(signal, publish());
  };
  const wave = async (words: number): Promise<void> => {
    try {
      while ((await run()) >= FULL_RUN);
      published = words;
    } catch (error) {
      if (!signal.aborted) say(`What was read closely is not published yet: ${toFailureText(error)}`);
    }
    gap = Math.min(LONGEST_GAP, gap * 2);
    last = clock();
    going = null;
  };
  return {
    onRead: (words) => {
      if (signal.aborted) return;
      if (going === null && words > published && clock() - last >= gap) going = wave(words);
    },
    pause: async () => {
      await going;
    },
    finish: async () => {
      while ((await run()) > 0);
    },
  };
}
