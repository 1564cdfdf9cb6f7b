// Runs before `npm start`, `npm test` and the rest: installs what is missing and compiles what changed, and only then.
// Without dependencies, since on a fresh clone there are none. The lock file's fingerprint lies beside what was installed from it.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules", ".parallax-installed");
const wanted = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Parallax needs Node 20.19 or later; this is ${process.versions.node}. Install a newer Node and try again.`,
  );
  process.exit(1);
}

if (!(existsSync(stamp) && readFileSync(stamp, "utf8") === wanted)) {
  console.error("Installing what is missing…");
  const code = await run("npm", [
    "ci",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (code !== 0) {
    console.error("The installation failed; the lines above say why. Parallax was not started.");
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

try {
  await (await import("./shared/compile.mjs")).compile(root);
} catch (error) {
  console.error(`The programs could not be compiled: ${error.message}`);
  process.exit(1);
}

/** Runs a command and ends it when this process gets a signal to end. */
function run(command, parameters) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
