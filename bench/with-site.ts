import { once } from "node:events";
import { BenchFault } from "./errors";
import { startCommand } from "./scale/run-command";

/** A running site, in a process of its own. */
export type BenchSite = { readonly url: string; readonly pid: number };

/** Does something with a site over a corpus that is indexed, and stops it. It follows no changes. */
export async function withSite<Answer>(
  corpus: string,
  data: string,
  use: (site: BenchSite) => Promise<Answer>,
): Promise<Answer> {
  const child = startCommand("start", corpus, data, ["--no-watch"]);
  const ended = once(child, "exit");
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      const ready = /ready at (\S+)/.exec(String(chunk))?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void ended.then(() => reject(new BenchFault("The site did not start. Its lines above say why.")));
  });
  try {
    return await use({ url, pid: child.pid ?? 0 });
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}
