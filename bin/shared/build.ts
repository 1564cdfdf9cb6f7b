import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ExpectedError } from "@/system/errors";
import { readFingerprint } from "@/system/fingerprint";
import { takeLock } from "@/system/lock";
import { toChildEnvironment } from "@/system/settings";

/** The site could not be built. */
class BuildFailed extends ExpectedError {
  override readonly name = "BuildFailed";

  constructor(message: string) {
    super("build-failed", message);
  }
}

/** What the built site is made of. */
const PARTS = [
  "access",
  "app",
  "components",
  "encoder",
  "engine",
  "saved",
  "search",
  "system",
  "next.config.js",
  "postcss.config.js",
  "package-lock.json",
  "tsconfig.json",
];

/**
 * Builds the site unless the last build was made of the same files. Nothing of the environment goes into it. Two
 * processes never build at once: the second waits and then finds it done.
 *
 * @throws BuildFailed with what the builder printed.
 */
export async function makeBuild(
  project: string,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const folder = join(project, ".next");
  const stamp = join(folder, "parallax-build");
  const wanted = await readFingerprint(project, PARTS, [process.version, project]);
  const isMade = async (): Promise<boolean> => (await readFile(stamp, "utf8").catch(() => "")) === wanted;
  if (await isMade()) return;
  await mkdir(folder, { recursive: true });
  for (;;) {
    const lock = await takeLock(join(project, ".next.lock"));
    if ("holder" in lock) {
      await pause(200, undefined, { signal });
      if (await isMade()) return;
      continue;
    }
    try {
      if (await isMade()) return;
      say("Building the site…");
      await build(project, signal);
      await writeFile(stamp, wanted);
      return;
    } finally {
      await lock.release();
    }
  }
}

function build(project: string, signal: AbortSignal): Promise<void> {
  const parameters = [
    join("bin", "shared", "guarded.mjs"),
    join("node_modules", "next", "dist", "bin", "next"),
    "build",
  ];
  const child = spawn(process.execPath, parameters, {
    cwd: project,
    signal,
    stdio: ["ignore", "pipe", "pipe"],
    env: toChildEnvironment({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }),
  });
  const printed: string[] = [];
  child.stdout.on("data", (chunk) => printed.push(String(chunk)));
  child.stderr.on("data", (chunk) => printed.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new BuildFailed(`The site could not be built:\n${printed.join("").trim()}`));
    });
  });
}
