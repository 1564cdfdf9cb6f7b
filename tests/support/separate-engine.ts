import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { locateBinary } from "@/engine/embedded/binary";
import { aFolder } from "./folders";

/** A Meilisearch that a test starts by hand, as somebody would who runs one already. */
export type SeparateEngine = { readonly url: string; readonly key: string; readonly stop: () => void };

/** Without a bound the engine takes seconds to set memory aside for one document. */
const SMALL = ["--max-indexing-memory", "1GiB"];

export async function startSeparateEngine(): Promise<SeparateEngine> {
  const data = await aFolder();
  const key = "a-master-key-of-sixteen-bytes-or-more";
  const place = `127.0.0.1:${await findFreePort()}`;
  const flags = [
    "--http-addr",
    place,
    "--db-path",
    join(data, "db"),
    "--no-analytics",
    "--master-key",
    key,
    ...SMALL,
  ];
  const engine = spawn(await locateBinary(data), flags, { cwd: data, stdio: "ignore" });
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await fetch(`http://${place}/health`).catch(() => null))?.ok) break;
    await pause(50);
  }
  return { url: `http://${place}`, key, stop: () => engine.kill("SIGKILL") };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
