import { type CloseOutcome, runCloseReading } from "./close-reading";
import type { CloseWork } from "./close-work";
import { toFailureText } from "./failure-text";
import { openProgress } from "./progress";
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

/** Reads closely beside a running site, until all is read or the signal fires; never throws, says what goes wrong. */
export async function readBeside(
  { documents }: CloseWork,
  publish: Publish,
  signal: AbortSignal,
): Promise<void> {
  if (documents > 0)
    say(`${documents} documents are read closely in the background; all can be searched meanwhile.`);
  const onProgress = (): void => undefined; // The site shows it.
  try {
    const outcome = await readToEnd({ publish, onProgress, say, signal });
    if (outcome.of > 0) say(toOutcomeText(outcome));
  } catch (error) {
    if (!signal.aborted) say(toFailureText(error));
  }
}

function toOutcomeText({ read, of }: CloseOutcome): string {
  return read === of ? "All documents are read closely." : `${read} of ${of} documents are read closely.`;
}
