import { Presets, SingleBar } from "cli-progress";
import { toPacer, toPaceText } from "./pace";

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
    { format: `${doing} {bar} {value}/{total}{pace}`, stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  const toPace = toPacer();
  let isStarted = false;
  return {
    show: (done, of) => {
      const pace = toPaceText(toPace(done, of, performance.now()));
      if (!isStarted) bar.start(of, done, { pace });
      else {
        bar.setTotal(of);
        bar.update(done, { pace });
      }
      isStarted = true;
    },
    end: () => bar.stop(),
  };
}

function openLines(did: string): Progress {
  const toPace = toPacer();
  let last = Date.now();
  return {
    show: (done, of) => {
      const pace = toPace(done, of, performance.now());
      if (Date.now() - last < LINE_EVERY) return;
      last = Date.now();
      console.error(`${did} ${done} of ${of}${toPaceText(pace)}`);
    },
    end: () => undefined,
  };
}
