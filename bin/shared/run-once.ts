import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import type { RunOptions } from "@/indexer/run/facts";
import type { runIndexing } from "@/indexer/run/run-indexing";
import type { RunSummary } from "@/indexer/run/summary";
import { isExpected } from "@/system/errors";
import { openIntakeWriter } from "@/system/intake";
import { addRun, type RunFacts } from "@/system/run-record";
import type { Settings } from "@/system/settings";
import { toFailureText } from "./failure-text";
import { refreshSaved } from "./refresh-saved";
import { sendWebhooks } from "./webhooks";

type Runner = {
  readonly settings: Settings;
  readonly engine: RunOptions["engine"];
  readonly closeEncoder: CloseEncoder | null;
  readonly workers: RunOptions["workers"];
  readonly run: typeof runIndexing;
  /** Whether webhooks are sent after the run; a running site sends them itself. */
  readonly sends: boolean;
};

type RunWishes = {
  readonly full?: boolean;
  /** The paths that changed, where that is known. */
  readonly changedPaths?: ReadonlySet<string> | null;
  /** How many files were taken in, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
};

/** One indexing run of a command. The saved searches follow it; how it goes and went is written down for those who watch. */
export async function runOnce(
  { settings, engine, closeEncoder, workers, run, sends }: Runner,
  { full = false, changedPaths = null, onProgress }: RunWishes = {},
): Promise<RunSummary> {
  const intake = openIntakeWriter(settings.data, new Date());
  const started = performance.now();
  const running = run({
    corpus: settings.corpus,
    data: settings.data,
    project: process.cwd(),
    engine,
    workers,
    full,
    changedPaths,
    closeEncoder,
    now: () => new Date(),
    onProgress: (done, of) => {
      intake.show(done, of);
      onProgress?.(done, of);
    },
    onPublished: async (traces) => {
      await refreshSaved(settings, engine, traces);
      if (sends) await sendWebhooks(settings);
    },
  });
  const summary = await running.finally(intake.end).catch(async (error: unknown) => {
    await addRun(settings.data, toFailedRun(performance.now() - started, error));
    throw error;
  });
  await addRun(settings.data, toRun(summary));
  return summary;
}

function toRun({ published, seconds, words, documents, problems }: RunSummary): RunFacts {
  const at = new Date().toISOString();
  return { at, result: published, seconds, words, documents, problems: problems.length };
}

function toFailedRun(milliseconds: number, error: unknown): RunFacts {
  const seconds = { reading: 0, tagging: 0, engine: 0, total: milliseconds / 1_000 };
  const nothing = { seconds, words: 0, documents: 0, problems: 0 };
  const failure = isExpected(error) ? toFailureText(error) : null;
  return { at: new Date().toISOString(), result: "failed", ...nothing, failure };
}
