import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import { NODE_SILENT } from "@/indexer/publishing/errors";
import { type RunSummary, toSummaryLines } from "@/indexer/run/summary";
import type { Settings } from "@/system/settings";
import { setTakeIn, type TakenIn } from "@/system/take-in";
import { findCloseEncoder } from "./close-encoder";
import { type CloseWork, findCloseWork } from "./close-work";
import type { FollowAnswer } from "./follow-events";
import { type Follower, NotTakenIn, openFollower } from "./follower";
import { openProgress, type Progress } from "./progress";
import { readBeside, readFirst } from "./read-beside";

/** What keeps the index of a site at what the corpus holds. */
export type CorpusFollower = {
  /**
   * Takes in what changed, and reads closely what is worth waiting for.
   *
   * @throws NotTakenIn where nothing could be published.
   */
  readonly takeInFirst: () => Promise<void>;
  /** From here on what is unread is read closely beside the site. */
  readonly readClosely: () => void;
  readonly close: () => Promise<void>;
};

type Following = { readonly watches: boolean; readonly signal: AbortSignal };

const say = (line: string): void => console.log(line);

/** Follows the corpus in a process beside the site, where it is watched; and takes in what anybody has taken in. */
export function followCorpus(settings: Settings, { watches, signal }: Following): CorpusFollower {
  let progress: Progress | null = null;
  const onRun = (answer: FollowAnswer): void => {
    sayRun(answer);
    if (answer.kind === "run" && answer.summary.published !== "none") closely.readOn();
  };
  const onProgress = (done: number, of: number): void => progress?.show(done, of);
  const follower = openFollower({ watches, say, onProgress, onRun });
  const closely = toCloseReader(settings, follower, signal);
  const takeIn = async (): Promise<RunSummary> => {
    const summary = await follower.takeIn();
    if ("holder" in summary) throw new Error("A run that waits is never held.");
    onRun({ kind: "run", order: null, summary });
    return summary;
  };
  setTakeIn(async () => toTakenIn(await takeIn()));
  return {
    takeInFirst: async () => {
      progress = openProgress();
      const first = await follower.takeIn(false).catch(sayIfSilent).finally(progress.end);
      progress = null;
      if (first === null) return;
      if ("holder" in first)
        say(`Process ${first.holder} is indexing already; the site shows what it publishes.`);
      else await closely.readFirst(first);
    },
    readClosely: closely.begin,
    close: follower.close,
  };
}

/** The other nodes answer searches meanwhile, and say what is missing. */
function sayIfSilent(error: unknown): null {
  if (!(error instanceof NotTakenIn) || error.failure !== NODE_SILENT) throw error;
  say(error.message);
  return null;
}

function toTakenIn({ published, documents, problems }: RunSummary): TakenIn {
  return { published, documents, problems };
}

/** What a change of the corpus came to; nothing where it was none. */
function sayRun(answer: FollowAnswer): void {
  if (answer.kind === "failed") say(answer.text);
  if (answer.kind === "run" && answer.summary.published !== "none")
    for (const line of toSummaryLines(answer.summary)) say(line);
}

type CloseReader = {
  /** Says how the first run came out, and reads what is worth waiting for. */
  readonly readFirst: (summary: RunSummary) => Promise<void>;
  readonly begin: () => void;
  /** Reads what came since, once it has begun. */
  readonly readOn: () => void;
};

function toCloseReader(settings: Settings, follower: Follower, signal: AbortSignal): CloseReader {
  let encoder: CloseEncoder | null = null;
  let left: CloseWork | null = null;
  let [hasBegun, isReading] = [false, false];
  const publish = async (): Promise<number> => {
    const summary = await follower.takeIn();
    return "words" in summary ? summary.words : 0;
  };
  const read = async (work: CloseWork | null): Promise<void> => {
    if (work === null || isReading || !hasBegun) return;
    isReading = true;
    await readBeside(work, publish, signal);
    isReading = false;
  };
  return {
    readFirst: async (summary) => {
      encoder = await findCloseEncoder(settings, () => undefined); // The process that takes in changes says it.
      const work = encoder && (await findCloseWork(settings, encoder, say));
      for (const line of toSummaryLines(summary)) say(line);
      if (work?.isFirst) await readFirst(publish, signal);
      else left = work;
    },
    begin: () => {
      hasBegun = true;
      void read(left);
    },
    readOn: () => {
      if (encoder === null || isReading || !hasBegun) return;
      void findCloseWork(settings, encoder, say).then(read);
    },
  };
}
