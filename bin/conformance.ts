import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { compiled, endCommands, startCommand } from "@/drills/shared/command";
import { makeFolder, makePlace, removeFolders } from "@/drills/shared/place";
import { ExpectedError } from "@/system/errors";
import { toChildEnvironment } from "@/system/settings";
import { readParameters } from "./shared/parameters";
import { runCommand } from "./shared/run-command";

/**
 * `npm run check:conformance`: schemathesis sends what the description of the API allows, and what it does not, to a site over a copy
 * of our own corpus. Exit 0: it finds nothing but what is listed with a reason; 1: something else, each in a line.
 */

const LIST = join("tests", "api", "conformance", "listed.json");
const USAGE = "Usage: npm run check:conformance [-- --seed NUMBER]";
/** Files that are sent are read while somebody waits, for twenty seconds at most. */
const FLAGS = ["--max-examples", "15", "-w", "1", "--request-timeout", "40", "--report", "json"];

const LISTED = z.array(
  z.strictObject({ code: z.string(), operations: z.array(z.string()).min(1), reason: z.string().min(20) }),
);
const REPORT = z.object({
  complete: z.boolean(),
  operations: z.object({ tested: z.number(), selected: z.number() }),
  failures: z.array(z.object({ code: z.string(), title: z.string(), operations: z.array(z.string()) })),
  errors: z.array(z.object({ title: z.string() })),
});

type Report = z.infer<typeof REPORT>;

/** It could not be tried at all. */
class NotTried extends ExpectedError {
  override readonly name = "NotTried";
}

await runCommand(main);

async function main(): Promise<number> {
  const tool = toChildEnvironment({}).PARALLAX_SCHEMATHESIS || "schemathesis";
  try {
    const { values } = readParameters({ options: { seed: { type: "string", default: "7" } } }, USAGE);
    await checkTool(tool);
    const report = await tryOut(tool, values.seed);
    return judge(report, LISTED.parse(JSON.parse(await readFile(LIST, "utf8"))));
  } finally {
    endCommands("SIGKILL");
    await removeFolders();
  }
}

async function checkTool(tool: string): Promise<void> {
  const { code } = await startCommand([tool, "--version"]).ended;
  if (code !== 0)
    throw new NotTried(
      "no-schemathesis",
      `Nothing was checked: ${tool} does not run.`,
      "Install it (pip install schemathesis), or set PARALLAX_SCHEMATHESIS to where it is.",
    );
}

/** A site of its own, since documents and saved searches are added and removed. */
async function tryOut(tool: string, seed: string): Promise<Report> {
  const [{ env, corpus }, reports] = [await makePlace(), await makeFolder()];
  await cp(join("corpus", "briefs"), join(corpus, "briefs"), { recursive: true });
  const site = startCommand(compiled("bin/start.ts", "--no-watch"), {
    ...env,
    PARALLAX_SEARCH_SECONDS: "30",
  });
  const [, address = ""] = await site.says(/Parallax is ready at (\S+)/);
  const path = join(reports, "report.json");
  const { stdout, stderr } = await startCommand([
    tool,
    "run",
    `${address}/api/openapi.json`,
    ...FLAGS,
    ...["--seed", seed],
    "--report-json-path",
    path,
  ]).ended;
  site.signal("SIGTERM");
  await site.ended;
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) throw new NotTried("no-report", `schemathesis wrote no report: ${stderr || stdout}`);
  return REPORT.parse(JSON.parse(text));
}

function judge({ failures, errors, complete, operations }: Report, listed: z.infer<typeof LISTED>): number {
  const known = new Set(listed.flatMap(({ code, operations: all }) => all.map((one) => `${code} ${one}`)));
  const seen = failures.flatMap(({ code, title, operations: all }) =>
    all.map((one) => ({ key: `${code} ${one}`, title })),
  );
  const others = seen.filter(({ key }) => !known.has(key));
  for (const { key, title } of others) console.error(`Not listed: ${key} (${title})`);
  for (const { title } of errors) console.error(`Error: ${title}`);
  for (const key of known)
    if (!seen.some((one) => one.key === key)) console.log(`Listed, and not seen this time: ${key}`);
  console.log(
    `${operations.tested} of ${operations.selected} operations tried; ${seen.length} failures, ${others.length} of them not listed.`,
  );
  return others.length === 0 && errors.length === 0 && complete ? 0 : 1;
}
