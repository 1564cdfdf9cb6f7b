import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import type { RunOptions } from "@/indexer/run/facts";
import type { runIndexing } from "@/indexer/run/run-indexing";
import type { RunSummary } from "@/indexer/run/summary";
import { addRun, type RunFacts } from "@/system/run-record";
import type { Settings } from "@/system/settings";
import { openProgress } from "./progress";
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

/** One indexing run of a command: with progress, unless it is silent; the saved searches follow it, and how it went is written down. */
export async function runOnce(
  { settings, engine, closeEncoder, workers, run, sends }: Runner,
  { full = false, isSilent = false }: { readonly full?: boolean; readonly isSilent?: boolean } = {},
): Promise<RunSummary> {
  const progress = isSilent ? null : openProgress();
  const started = performance.now();
  const running = run({
    corpus: settings.corpus,
    data: settings.data,
    project: process.cwd(),
    engine,
    workers,
    full,
    closeEncoder,
    now: () => new Date(),
    onProgress: (done, of) => progress?.show(done, of),
    onPublished: async (traces) => {
      await refreshSaved(settings, engine, traces);
      if (sends) await sendWebhooks(settings);
    },
  });
  const summary = await running.catch(async (error: unknown) => {
    await addRun(settings.data, toFailedRun(performance.now() - started));
    throw error;
  });
  progress?.end();
  await addRun(settings.data, toRun(summary));
  return summary;
}

function toRun({ published, seconds, words, documents, problems }: RunSummary): RunFacts {
  const at = new Date().toISOString();
  return { at, result: published, seconds, words, documents, problems: problems.length };
}

function toFailedRun(milliseconds: number): RunFacts {
  const seconds = { reading: 0, tagging: 0, engine: 0, total: milliseconds / 1_000 };
  return { at: new Date().toISOString(), result: "failed", seconds, words: 0, documents: 0, problems: 0 };
}
