import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { compiled, endCommands, startCommand } from "@/drills/shared/command";
import { makePlace, removeFolders } from "@/drills/shared/place";
import { ExpectedError } from "@/system/errors";
import {
  CLIENTS,
  type Client,
  type Command,
  inTools,
  layOut,
  PROGRAMS,
  PYTHON,
  TOOLS,
} from "./shared/client-generators";
import { runCommand } from "./shared/run-command";

/**
 * `npm run check:clients`: four generators make clients of the description of a running site's API; each client is checked by its
 * language's types and then used, and must be answered what a plain request is. Exit 0: all four; 1: what went wrong, in a line each.
 */

/** A generator could not be fetched. */
class NotFetched extends ExpectedError {
  override readonly name = "NotFetched";
}

await runCommand(main);

async function main(): Promise<number> {
  try {
    await fetchTools();
    const { env, corpus } = await makePlace();
    await cp(join("corpus", "briefs"), join(corpus, "briefs"), { recursive: true });
    const site = startCommand(compiled("bin/start.ts", "--no-watch"), {
      ...env,
      PARALLAX_SEARCH_SECONDS: "30",
    });
    const [, address = ""] = await site.says(/Parallax is ready at (\S+)/);
    await layOut(address);
    const faults: string[] = [];
    for (const client of CLIENTS) {
      const fault = await tryClient(client, address);
      console.log(`${client.name}: ${fault ?? "generated, checked and answered like a plain request."}`);
      if (fault !== null) faults.push(fault);
    }
    site.signal("SIGTERM");
    await site.ended;
    return faults.length === 0 ? 0 : 1;
  } finally {
    endCommands("SIGKILL");
    await removeFolders();
  }
}

/** Generators with their versions, into a folder of their own: the product depends on none of them. */
async function fetchTools(): Promise<void> {
  await mkdir(TOOLS, { recursive: true });
  await cp(join(PROGRAMS, "packages.json"), inTools("package.json"));
  await must(["npm", "install", "--prefix", TOOLS, "--ignore-scripts", "--no-audit", "--no-fund"]);
  await must(["python3", "-m", "venv", inTools("python")]);
  await must([join(PYTHON, "pip"), "install", "--quiet", "-r", join(PROGRAMS, "requirements.txt")]);
}

async function must(command: Command): Promise<void> {
  const { code, stderr } = await startCommand(command).ended;
  if (code !== 0)
    throw new NotFetched(
      "no-generators",
      `Nothing was checked: ${command.slice(0, 3).join(" ")} failed. ${stderr.trim().slice(-400)}`,
      "It needs npm, Python 3.11 with venv, and their registries.",
    );
}

/** Why a client is not as it must be; null where it is. */
async function tryClient({ name, steps, use }: Client, address: string): Promise<string | null> {
  for (const step of steps) {
    const { code, stdout, stderr } = await startCommand(step).ended;
    if (code !== 0)
      return `${step.slice(0, 3).join(" ")} failed:\n${(stdout + stderr).trim().slice(0, 4_000)}`;
  }
  const saved = `Client of ${name}`;
  const [program, ...parameters] = use;
  const { code, stdout, stderr } = await startCommand([program, ...parameters, address, saved]).ended;
  if (code !== 0) return `it broke off: ${stderr.trim().slice(-2_000)}`;
  const [answered, expected] = [
    JSON.parse(stdout) as unknown,
    await askPlainly(address, `client-of-${name}`),
  ];
  return isDeepStrictEqual(answered, expected)
    ? null
    : `it was answered ${stdout.trim()}, and a plain request ${JSON.stringify(expected)}`;
}

/** What a client must have been answered, by plain requests. */
async function askPlainly(address: string, slug: string): Promise<unknown> {
  const read = async (path: string) => (await fetch(address + path)).json();
  const { total, hits } = await read("/api/search?q=kim+OR+putin&size=5&sort=newest");
  const { values } = await read("/api/facets/actor?find=kim&q=kim+OR+putin");
  const ids = hits.map(({ id }: { id: string }) => id);
  const { title } = await read(`/api/documents/${ids[0]}`);
  return {
    ...{ total, ids, slug, deleted: 204 },
    values: values.map((one: { value: string; count: number }) => [one.value, one.count]),
    title: title.map(({ text }: { text: string }) => text).join(""),
  };
}
