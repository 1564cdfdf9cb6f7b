import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import type { RunSummary } from "@/indexer/run/summary";
import { ExpectedError } from "@/system/errors";
import { ended } from "@/system/processes";
import { toProgram } from "@/system/programs";
import type { FollowAnswer, FollowEvent, FollowOrder } from "./follow-events";

/** A run that was requested published nothing. */
export class NotTakenIn extends ExpectedError {
  override readonly name = "NotTakenIn";
  /** The code of what the run failed with. */
  readonly failure: string | undefined;

  /** The words of the process say what to do, where anything can be done. */
  constructor(text: string, failure?: string) {
    super("not-taken-in", text);
    this.failure = failure;
  }
}

/** A process beside the site that takes in what changes in the corpus. It is started again when it ends by itself. */
export type Follower = {
  /**
   * Has all that changed taken in, once: a run that begins after this is called. Where another process indexes it is waited
   * for, or, if that is not wished, named.
   *
   * @throws NotTakenIn where nothing could be published.
   */
  readonly takeIn: (waits?: boolean) => Promise<RunSummary | { readonly holder: number }>;
  /** Ends it. What it was taking in is taken in the next time. */
  readonly close: () => Promise<void>;
};

export type FollowerOptions = {
  /** Whether it follows the corpus by itself. */
  readonly watches: boolean;
  readonly say: (line: string) => void;
  readonly onProgress: (done: number, of: number) => void;
  /** Called after each run that no one requested and that found something, or failed. */
  readonly onRun: (answer: FollowAnswer) => void;
};

/** After it ended by itself it is started again so much later, in milliseconds. */
const PAUSE = 2_000;
/** Once its input has ended it has so long to end by itself, in milliseconds. */
const PATIENCE = 2_000;
/** An order that ended the process this often is given up. */
const MOST_TRIES = 2;

type Waiting = FollowOrder & { tries: number; readonly answer: (answer: FollowAnswer) => void };

/** Starts it. */
export function openFollower(options: FollowerOptions): Follower {
  const waiting = new Map<number, Waiting>();
  let isClosed = false;
  let last = 0;
  let child = start();

  function start(): ChildProcess {
    const next = spawnFollower(options.watches);
    listen(next, (event) => take(event, waiting, options));
    void ended(next).then(onEnd);
    for (const one of waiting.values()) send(next, one);
    return next;
  }

  async function onEnd(code: number | null): Promise<void> {
    if (isClosed) return;
    for (const [order, one] of waiting)
      if (one.tries >= MOST_TRIES) {
        waiting.delete(order);
        one.answer({ kind: "failed", order, text: `The process that takes in changes ended with ${code}.` });
      }
    options.say("The process that takes in changes ended; it is started again.");
    await pause(PAUSE);
    if (!isClosed) child = start();
  }

  return {
    takeIn: async (waits = true) => {
      last += 1;
      const order = last;
      const answer = await new Promise<FollowAnswer>((resolve) => {
        const one = { order, waits, tries: 0, answer: resolve };
        waiting.set(order, one);
        send(child, one);
      });
      if (answer.kind === "failed") throw new NotTakenIn(answer.text, answer.code);
      return answer.kind === "run" ? answer.summary : answer;
    },
    close: async () => {
      isClosed = true;
      child.stdin?.end();
      const timer = setTimeout(() => child.kill("SIGTERM"), PATIENCE);
      await ended(child);
      clearTimeout(timer);
    },
  };
}

function spawnFollower(watches: boolean): ChildProcess {
  const program = toProgram(join("bin", "shared", "follow-process.ts"));
  const command = [join("bin", "shared", "guarded.mjs"), ...program, ...(watches ? ["--watch"] : [])];
  return spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] });
}

function send({ stdin }: ChildProcess, one: Waiting): void {
  one.tries += 1;
  const { order, waits }: FollowOrder = one;
  if (stdin?.writable) stdin.write(`${JSON.stringify({ order, waits })}\n`);
}

function listen({ stdin, stdout }: ChildProcess, take: (event: FollowEvent) => void): void {
  stdin?.on("error", () => undefined); // The process has ended, which is heard of elsewhere.
  if (stdout) createInterface({ input: stdout }).on("line", (line) => take(JSON.parse(line) as FollowEvent));
}

function take(event: FollowEvent, waiting: Map<number, Waiting>, options: FollowerOptions): void {
  if (event.kind === "line") options.say(event.line);
  else if (event.kind === "progress") options.onProgress(event.done, event.of);
  else {
    const one = event.order === null ? undefined : waiting.get(event.order);
    if (one !== undefined) waiting.delete(one.order);
    (one?.answer ?? options.onRun)(event);
  }
}
