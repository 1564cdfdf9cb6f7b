import { Presets, SingleBar } from "cli-progress";

/** Shows how far a run has come: a bar on a terminal, a line now and then elsewhere. */
export type Progress = { readonly show: (done: number, of: number) => void; readonly end: () => void };

/** Without a terminal a line is printed this often, in milliseconds. */
const LINE_EVERY = 2_000;

/** Progress on the standard error, which leaves the standard output to results. */
export function openProgress(): Progress {
  return process.stderr.isTTY ? openBar() : openLines();
}

function openBar(): Progress {
  const bar = new SingleBar(
    { format: "Indexing {bar} {value}/{total}  {eta_formatted}", stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    show: (done, of) => {
      if (!isStarted) bar.start(of, done);
      else bar.update(done);
      isStarted = true;
    },
    end: () => bar.stop(),
  };
}

function openLines(): Progress {
  let last = Date.now();
  return {
    show: (done, of) => {
      if (Date.now() - last < LINE_EVERY) return;
      last = Date.now();
      console.error(`Indexed ${done} of ${of}`);
    },
    end: () => undefined,
  };
}
