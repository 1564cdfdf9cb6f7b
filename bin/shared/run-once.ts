import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import type { RunOptions } from "@/indexer/run/facts";
import type { runIndexing } from "@/indexer/run/run-indexing";
import type { RunSummary } from "@/indexer/run/summary";
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

/** One indexing run of a command: with progress, unless it is silent; the saved searches follow it. */
export async function runOnce(
  { settings, engine, closeEncoder, workers, run, sends }: Runner,
  { full = false, isSilent = false }: { readonly full?: boolean; readonly isSilent?: boolean } = {},
): Promise<RunSummary> {
  const progress = isSilent ? null : openProgress();
  const summary = await run({
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
  progress?.end();
  return summary;
}
