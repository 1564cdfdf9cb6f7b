import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toImports } from "./support/layout";

/**
 * The ending of a test file says what it starts, so that `npm run test:unit` runs what starts nothing, and only that. What
 * a file starts is seen from the modules that it runs, itself or by way of other files of `tests/`, `bench/` and `drills/`.
 */
const STARTERS: Readonly<Record<string, readonly string[]>> = {
  browser: ["playwright-core"],
  site: ["tests/support/commands", "drills/shared/command", "bin/shared/build"],
  engine: ["engine/attach", "tests/support/separate-engine"],
};
/** A file that starts a process without any of these runs a command. */
const STARTS_PROCESSES = "node:child_process";

const FOLDERS = ["tests", "bench", "drills"];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts") && !name.includes("node_modules"))
    .map((name) => join(folder, name)),
);
const modules = new Map(files.map((path) => [path.replace(/\.tsx?$/, ""), toModules(path)]));

/** The modules that a file runs: a path for a file of ours, a name for a package. */
function toModules(path: string): readonly string[] {
  return toImports(path, readFileSync(path, "utf8")).flatMap(({ target, specifier, isType }) =>
    isType ? [] : [target ?? specifier],
  );
}

/** The same with all that those run in turn. */
function toReached(module: string, reached = new Set<string>()): ReadonlySet<string> {
  for (const next of modules.get(module) ?? []) if (!reached.has(next)) toReached(next, reached.add(next));
  return reached;
}

function toEnding(module: string): string {
  const reached = toReached(module);
  const starts = Object.keys(STARTERS).find((ending) => STARTERS[ending]?.some((one) => reached.has(one)));
  return starts ?? (reached.has(STARTS_PROCESSES) ? "site" : "");
}

const tests = [...modules.keys()].filter((module) => module.endsWith(".test"));

describe("the ending of a test file", () => {
  it("is looked at for every file", () => {
    expect(tests.length).toBeGreaterThan(80);
  });

  it.each(tests)("says what is started by %s", (module) => {
    const [, ending = ""] = /\.(\w+)\.test$/.exec(module) ?? [];
    expect(ending === "slow" ? "" : ending).toBe(toEnding(module));
  });
});
