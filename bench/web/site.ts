import { spawn } from "node:child_process";
import { once } from "node:events";
import { toCompiled } from "@/system/programs";
import { toChildEnvironment } from "@/system/settings";
import { BenchFault } from "../errors";

/** A running site. */
export type Site = { readonly url: string; readonly close: () => Promise<void> };

/** Starts Parallax as `npm start` does, over the corpus that comes with it, on a free port. */
export async function startSite(data: string): Promise<Site> {
  const child = spawn(process.execPath, [toCompiled("bin/start.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: toChildEnvironment({ NODE_ENV: "production", PARALLAX_DATA: data, PORT: "0" }),
  });
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      printed += String(chunk);
      const ready = /Parallax is ready at (\S+)/.exec(printed);
      if (ready?.[1]) resolve(ready[1]);
    });
    child.once("close", () => reject(new BenchFault(`The site did not start: ${printed.trim()}`)));
  });
  return {
    url,
    close: async () => {
      const ended = once(child, "close");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
