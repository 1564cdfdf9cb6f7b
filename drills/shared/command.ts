import { type ChildProcess, spawn } from "node:child_process";
import { toChildEnvironment } from "@/system/settings";

/** How a command ended, with all it said; the code is null where a signal ended it. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** A command that runs, in a process group of its own. */
export type Running = {
  readonly child: ChildProcess;
  /** Milliseconds since the system was started, as `performance.now()`. */
  readonly started: number;
  /** Resolves with the match as soon as the command has said it; rejects when it ends first. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Sends its whole group a signal; nothing where it has ended. */
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
};

export type Environment = Readonly<Record<string, string>>;

/** What the environment of whoever runs the drills must not hand on. */
const UNSET = {
  NODE_ENV: "production",
  PARALLAX_CORPUS: "",
  PARALLAX_DATA: "",
  HOST: "",
  PORT: "0",
  MEILI_URL: "",
  MEILI_MASTER_KEY: "",
  PARALLAX_CLOSE_READING: "off",
  npm_lifecycle_event: "",
};

const running = new Set<Running>();

/** Kills whatever still runs of what was started here. */
export function killCommands(): void {
  for (const one of running) one.signal("SIGKILL");
}

/** Starts a program. */
export function startCommand(
  [program, ...parameters]: readonly [string, ...string[]],
  env: Environment = {},
): Running {
  const child = spawn(program, parameters, {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    env: toChildEnvironment({ ...UNSET, ...env }),
  });
  const said = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  const hear = (output: keyof typeof said) => (chunk: Buffer) => {
    said[output] += String(chunk);
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", hear("stdout"));
  child.stderr.on("data", hear("stderr"));
  const ended = new Promise<Ended>((resolve) => {
    child.once("error", (error) => resolve({ ...said, code: null, stderr: String(error) }));
    child.once("close", (code) => resolve({ code, ...said }));
  });
  const one: Running = {
    child,
    started: performance.now(),
    ended,
    signal: (signal) => void signalGroup(child, signal),
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const match = pattern.exec(said.stdout) ?? pattern.exec(said.stderr);
          if (match === null) return;
          listeners.delete(check);
          resolve(match);
        };
        listeners.add(check);
        check();
        void ended.then((end) =>
          reject(new Error(`It ended without saying ${pattern}: ${end.stdout}${end.stderr}`)),
        );
      }),
  };
  running.add(one);
  void ended.then(() => running.delete(one));
  return one;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, signal);
}

/** A command of `package.json` as a line to start. */
export function npm(verb: string, ...parameters: readonly string[]): [string, ...string[]] {
  return ["npm", "run", "-s", verb, "--", ...parameters];
}
