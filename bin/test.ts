import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toChildEnvironment } from "@/system/settings";
import { locateBrowser } from "./shared/browser";
import { makeBuild } from "./shared/build";
import { toFailureText } from "./shared/failure-text";
import { runCommand } from "./shared/run-command";
import { openStopSignal } from "./shared/stop-signal";

/** `npm test [-- JEST PARAMETERS]`: finds a browser, builds the site, runs every test, ends with `N passed, N failed`. */
await runCommand(main);

async function main(): Promise<number> {
  try {
    return await runTests();
  } catch (error) {
    console.error(toFailureText(error));
    console.log("0 passed, 1 failed");
    return 1;
  }
}

async function runTests(): Promise<number> {
  const stop = openStopSignal();
  const browser = await locateBrowser();
  await makeBuild(process.cwd(), stop.signal, (line) => console.error(line));
  const folder = await mkdtemp(join(tmpdir(), "parallax-results-"));
  const results = join(folder, "results.json");
  try {
    const code = await runJest(
      ["--json", `--outputFile=${results}`, ...process.argv.slice(2)],
      browser,
      stop.signal,
    );
    const { passed, failed } = await readCounts(results);
    console.log(`${passed} passed, ${failed} failed`);
    return code === 0 && failed === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Jest, on its standard error; its JSON goes to a file. */
function runJest(parameters: readonly string[], browser: string, signal: AbortSignal): Promise<number> {
  const jest = join("node_modules", "jest", "bin", "jest.js");
  const child = spawn(process.execPath, [join("bin", "shared", "guarded.mjs"), jest, ...parameters], {
    signal,
    stdio: ["ignore", "ignore", "inherit"],
    env: toChildEnvironment({ NODE_ENV: "test", NEXT_TELEMETRY_DISABLED: "1", PARALLAX_BROWSER: browser }),
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** A test file that could not be run at all counts as one failure. */
async function readCounts(path: string): Promise<{ passed: number; failed: number }> {
  const results = JSON.parse(await readFile(path, "utf8")) as Readonly<Record<string, number>>;
  const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = results;
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}
