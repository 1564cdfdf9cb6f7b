import { cp } from "node:fs/promises";
import { resolve } from "node:path";
import { compiled, startCommand } from "../shared/command";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import { makePlace } from "../shared/place";
import { attack } from "./attack";

/** Hostile requests to a site that `npm start` starts over a copy of the corpus that comes with Parallax. */
export const REQUESTS: Drill = { name: "requests", kind: "input", usual: 100_000, run };

async function run(options: DrillOptions): Promise<readonly DrillRow[]> {
  const { env, corpus } = await makePlace();
  // A copy: requests may remove documents.
  await cp(resolve("corpus"), corpus, { recursive: true });
  const site = startCommand(compiled("bin/start.ts", "--no-watch"), env);
  try {
    const [, address = ""] = await site.says(/Parallax is ready at (\S+)/);
    const rows = await attack({ url: new URL(address), pid: site.child.pid }, options);
    return [...rows, ...toEndRow(site.child.exitCode)];
  } finally {
    site.signal("SIGTERM");
    await site.ended;
  }
}

/** A site that ended by itself has answered nothing since. */
function toEndRow(code: number | null): readonly DrillRow[] {
  if (code === null) return [];
  return [
    {
      fault: "the site ended",
      tried: 1,
      lost: "all of it",
      slowest: null,
      breaches: [`it ended with ${code}`],
    },
  ];
}
