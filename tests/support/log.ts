import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openLog } from "@/system/log";
import type { LogSettings } from "@/system/log-settings";
import { aFolder } from "./folders";

/** A line of the log, as a program reads it. */
export type LogLine = Readonly<Record<string, unknown>>;

const PLACE = Symbol.for("parallax.log");

/** Has the log of this process written into a file, until `close`; `lines` are those written since. */
export async function logIntoFile(settings: Partial<LogSettings> = {}) {
  const file = join(await aFolder(), "log");
  const keeper = globalThis as { [PLACE]?: unknown };
  keeper[PLACE] = openLog({ level: "info", queries: false, ...settings, file });
  return {
    file,
    lines: () => readLogFile(file),
    close: () => {
      delete keeper[PLACE];
    },
  };
}

/** The lines of a log. */
export async function readLogFile(file: string): Promise<readonly LogLine[]> {
  const text = await readFile(file, "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as LogLine);
}
