import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A running site. `data` is its folder, `environment` what commands beside it need, `since` when this run began. */
export type Site = {
  readonly port: number;
  readonly data: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly since: Date;
  readonly stop: () => Promise<void>;
};

/** Milliseconds for the site to be ready; the first start of a version builds it. */
const START_PATIENCE = 900_000;

const STOP_PATIENCE = 20_000;

/** Starts the project over this corpus on a free port, with a new folder of data, and waits until it is ready. */
export async function startSite(corpus: string): Promise<Site> {
  const data = await mkdtemp(join(tmpdir(), "record-answers-"));
  const port = await findFreePort();
  const environment = toEnvironment(corpus, data, port);
  const since = new Date();
  const child = spawnStart(environment);
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(data, { recursive: true, force: true });
  };
  await untilReady(child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { port, data, environment, since, stop };
}

function toEnvironment(corpus: string, data: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PARALLAX_CORPUS: corpus,
    PARALLAX_DATA: data,
    PARALLAX_CLOSE_READING: "off", // Where a version has it, it goes on in the background and changes answers.
    HOST: "127.0.0.1",
    PORT: String(port),
  };
}

function spawnStart(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn("npm", ["start", "--", "--no-watch"], { env, stdio: ["ignore", "pipe", "pipe"] });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`${why}\n${output}`));
    };
    const timer = setTimeout(() => fail("The site was not ready in time."), START_PATIENCE);
    const listen = (chunk: Buffer): void => {
      output += String(chunk);
      if (!/Parallax is ready at \S+/.test(output)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => fail(`npm start ended with ${code}.`));
  });
}

/** Stops a process by its own id; what it started, it stops itself. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE);
  await ended;
  clearTimeout(timer);
}
