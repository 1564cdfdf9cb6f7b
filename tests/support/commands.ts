import { type ChildProcess, spawn } from "node:child_process";
import { toChildEnvironment } from "@/system/settings";

/** How a command ended, with all it said. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** A command that runs: what it has said so far, a wait for words of it, and its end. */
export type Running = {
  readonly child: ChildProcess;
  /** Resolves with the match as soon as the command has said it; rejects when it ends first. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
};

type Options = {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** In a process group of its own, as a shell starts it; what a terminal sends goes to the group. */
  readonly inGroup?: boolean;
};

const started = new Set<ChildProcess>();

/** Ends whatever a test that failed has left running; for `afterAll`. */
export function endCommands(): void {
  for (const child of started) child.kill("SIGTERM");
}

/** What a test's environment must not hand on: the settings of whoever runs the tests. */
const UNSET = {
  NODE_ENV: "production",
  PARALLAX_CORPUS: "",
  PARALLAX_DATA: "",
  HOST: "",
  PORT: "0",
  MEILI_URL: "",
  PARALLAX_CLOSE_READING: "off",
  MEILI_MASTER_KEY: "",
  npm_lifecycle_event: "",
};

/** Starts one of the commands of `bin/` as npm would, or any other program. */
export function startCommand(
  command: readonly [string, ...string[]],
  { env = {}, input, inGroup = false }: Options = {},
): Running {
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, {
    stdio: "pipe",
    detached: inGroup,
    env: toChildEnvironment({ ...UNSET, ...env }),
  });
  started.add(child);
  let stdout = "";
  let stderr = "";
  const listeners = new Set<() => void>();
  const wake = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", (chunk) => {
    stdout += String(chunk);
    wake();
  });
  child.stderr.on("data", (chunk) => {
    stderr += String(chunk);
    wake();
  });
  child.stdin.on("error", () => undefined); // A command may end before it has read all.
  child.stdin.end(input ?? "");
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code) => {
      started.delete(child);
      resolve({ code, stdout, stderr });
    }),
  );
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        const match = pattern.exec(stdout) ?? pattern.exec(stderr);
        if (!match) return;
        listeners.delete(check);
        resolve(match);
      };
      listeners.add(check);
      check();
      void ended.then((end) => reject(new Error(`It ended without saying ${pattern}:\n${end.stderr}`)));
    });
  return { child, says, ended };
}

/** A command of `bin/` as a line to start. */
export function bin(verb: string, ...parameters: readonly string[]): [string, ...string[]] {
  return [process.execPath, "--import", "tsx", `bin/${verb}.ts`, ...parameters];
}

/** Runs a command of `bin/` to its end. */
export function runBin(
  verb: string,
  parameters: readonly string[] = [],
  options: Options = {},
): Promise<Ended> {
  return startCommand(bin(verb, ...parameters), options).ended;
}
