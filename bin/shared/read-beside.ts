import { join } from "node:path";
import type { RunSummary } from "@/indexer/run/summary";
import { type CloseOutcome, runCloseReading } from "./close-reading";
import type { CloseWork } from "./close-work";
import { toFailureText } from "./failure-text";
import { openProgress } from "./progress";
import { runQuietly } from "./quiet-child";
import { readToEnd } from "./read-to-end";
import type { Publish } from "./waves";

const say = (line: string): void => console.log(line);

/** Reads closely before the site is up. A failure is said and costs no more: the site shows what there is. */
export async function readFirst(publish: Publish, signal: AbortSignal): Promise<void> {
  const progress = openProgress("closeReading");
  try {
    await runCloseReading({ publish, onProgress: progress.show, say, signal });
  } catch (error) {
    signal.throwIfAborted();
    say(toFailureText(error));
  } finally {
    progress.end();
  }
}

/** Reads closely beside a running site, until all is read or the signal fires. */
export function readBeside({ documents }: CloseWork, signal: AbortSignal): void {
  if (documents > 0)
    say(`${documents} documents are read closely in the background; all can be searched meanwhile.`);
  void readToEnd({
    publish: () => publishQuietly(signal),
    onProgress: () => undefined, // The site shows it.
    say,
    signal,
  })
    .then((outcome) => {
      if (outcome.of > 0) say(toOutcomeText(outcome));
    })
    .catch((error: unknown) => {
      if (!signal.aborted) say(toFailureText(error));
    });
}

function toOutcomeText({ read, of }: CloseOutcome): string {
  return read === of ? "All documents are read closely." : `${read} of ${of} documents are read closely.`;
}

/** The process of the site answers readers, so another one publishes. */
async function publishQuietly(signal: AbortSignal): Promise<number> {
  const lines: string[] = [];
  const command = [join("bin", "index.ts"), "--quick", "--json"];
  const { code, failure } = await runQuietly(command, signal, (line) => lines.push(line));
  const [summary] = lines;
  if (summary === undefined) throw new Error(failure || `It ended with ${code}.`);
  return (JSON.parse(summary) as RunSummary).words;
}
