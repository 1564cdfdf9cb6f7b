import { type ChildProcess, spawn } from "node:child_process";
import { toCompiled } from "@/system/programs";
import { toChildEnvironment } from "@/system/settings";

/** How a command ended, with all it said; the code is null where a signal ended it. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** A command that runs. */
export type Running = {
  readonly child: ChildProcess;
  /** Resolves with the match as soon as the command has said it; rejects when it ends first. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Sends a signal to it, and to its whole group where it has one of its own; nothing where it has ended. */
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
};

export type Environment = Readonly<Record<string, string>>;

type Options = {
  /** What it reads; nothing where it is left out. */
  readonly input?: string;
  /** In a process group of its own, as a shell starts it; what a terminal sends goes to the group. */
  readonly isInGroup?: boolean;
};

/** What the environment of whoever runs drills or tests must not hand on. */
const UNSET = {
  NODE_ENV: "production",
  PARALLAX_CORPUS: "",
  PARALLAX_DATA: "",
  HOST: "",
  PORT: "0",
  MEILI_URL: "",
  PARALLAX_NODES: "",
  PARALLAX_REPLICAS: "",
  MEILI_MASTER_KEY: "",
  PARALLAX_CLOSE_READING: "off",
  npm_lifecycle_event: "",
};

const running = new Set<Running>();

/** Sends a signal to whatever still runs of what was started here. */
export function endCommands(signal: NodeJS.Signals): void {
  for (const one of running) one.signal(signal);
}

/** Starts a program with these settings besides, and none of whoever starts it. */
export function startCommand(
  [program, ...parameters]: readonly [string, ...string[]],
  env: Environment = {},
  { input = "", isInGroup = true }: Options = {},
): Running {
  const child = spawn(program, parameters, {
    stdio: "pipe",
    detached: isInGroup,
    env: toChildEnvironment({ ...UNSET, ...env }),
  });
  child.stdin.on("error", () => undefined); // A command may end before it has read all.
  child.stdin.end(input);
  const { said, onWord } = listenTo(child);
  const ended = new Promise<Ended>((resolve) => {
    child.once("error", (error) => resolve({ ...said, code: null, stderr: String(error) }));
    child.once("close", (code) => resolve({ code, ...said }));
  });
  const one: Running = {
    child,
    ended,
    signal: (signal) => sendSignal(child, signal, isInGroup),
    says: (pattern) =>
      new Promise((resolve, reject) => {
        onWord(() => {
          const match = pattern.exec(said.stdout) ?? pattern.exec(said.stderr);
          if (match !== null) resolve(match);
          return match !== null;
        });
        void ended.then((end) =>
          reject(new Error(`It ended without saying ${pattern}: ${end.stdout}${end.stderr}`)),
        );
      }),
  };
  running.add(one);
  void ended.then(() => running.delete(one));
  return one;
}

type Said = { stdout: string; stderr: string };

/** All that a command says, and a way to look at it at once and at each word until the look says that it is over. */
function listenTo(child: ChildProcess): {
  readonly said: Readonly<Said>;
  readonly onWord: (isOver: () => boolean) => void;
} {
  const said: Said = { stdout: "", stderr: "" };
  const listeners = new Set<() => boolean>();
  const listen = (output: keyof Said): void => {
    child[output]?.on("data", (chunk: Buffer) => {
      said[output] += String(chunk);
      for (const isOver of listeners) if (isOver()) listeners.delete(isOver);
    });
  };
  listen("stdout");
  listen("stderr");
  return { said, onWord: (isOver) => void (isOver() || listeners.add(isOver)) };
}

function sendSignal(child: ChildProcess, signal: NodeJS.Signals, isInGroup: boolean): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(isInGroup ? -child.pid : child.pid, signal);
}

/** A program of ours that is compiled (`bin/start.ts`) as a line to start, as npm starts it; `bin/install.mjs` has compiled it. */
export function compiled(source: string, ...parameters: readonly string[]): [string, ...string[]] {
  return [process.execPath, toCompiled(source), ...parameters];
}

/** A command of `package.json` as a line to start. */
export function npm(verb: string, ...parameters: readonly string[]): [string, ...string[]] {
  return ["npm", "run", "-s", verb, "--", ...parameters];
}
