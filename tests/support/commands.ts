import {
  compiled,
  type Ended,
  endCommands as endAll,
  type Running,
  startCommand as start,
} from "@/drills/shared/command";

type Options = {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** In a process group of its own, as a shell starts it; what a terminal sends goes to the group. */
  readonly inGroup?: boolean;
};

/** Ends whatever a test that failed has left running; for `afterAll`. */
export function endCommands(): void {
  endAll("SIGTERM");
}

/** Starts one of the commands of `bin/` as npm would, or any other program; what a terminal sends to the tests it gets too. */
export function startCommand(
  command: readonly [string, ...string[]],
  { env = {}, input = "", inGroup = false }: Options = {},
): Running {
  return start(command, env, { input, isInGroup: inGroup });
}

/** Commands that npm runs compiled. */
const COMPILED = ["start", "index"];

/** A command of `bin/` as a line to start. */
export function bin(verb: string, ...parameters: readonly string[]): [string, ...string[]] {
  if (COMPILED.includes(verb)) return compiled(`bin/${verb}.ts`, ...parameters);
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
