import { Presets, SingleBar } from "cli-progress";

/** Shows how far a run has come: a bar on a terminal, a line now and then elsewhere. */
export type Progress = { readonly show: (done: number, of: number) => void; readonly end: () => void };

/** Without a terminal a line is printed this often, in milliseconds. */
const LINE_EVERY = 2_000;

/** What progress is of, as a bar and as lines say it. */
const WORDS = {
  indexing: { doing: "Indexing", done: "Indexed" },
  closeReading: { doing: "Reading closely", done: "Read closely" },
} as const;

/** Progress on the standard error, which leaves the standard output to results. */
export function openProgress(of: keyof typeof WORDS = "indexing"): Progress {
  const { doing, done } = WORDS[of];
  return process.stderr.isTTY ? openBar(doing) : openLines(done);
}

function openBar(doing: string): Progress {
  const bar = new SingleBar(
    { format: `${doing} {bar} {value}/{total}  {eta_formatted}`, stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    show: (done, of) => {
      if (!isStarted) bar.start(of, done);
      else {
        bar.setTotal(of);
        bar.update(done);
      }
      isStarted = true;
    },
    end: () => bar.stop(),
  };
}

function openLines(did: string): Progress {
  let last = Date.now();
  return {
    show: (done, of) => {
      if (Date.now() - last < LINE_EVERY) return;
      last = Date.now();
      console.error(`${did} ${done} of ${of}`);
    },
    end: () => undefined,
  };
}
