import "server-only";
import { appendFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { CLOSE_REQUESTS_FILE } from "@/search/document/close-requests";
import { isCode } from "@/system/files";
import { logWarning } from "@/system/log";
import { readSettings } from "@/system/settings";

/** Where nobody takes requests away, the file grows no longer than this, in bytes. */
const LONGEST_FILE = 65_536;
/** What this process requested already; of so many at most. */
const MOST_REMEMBERED = 10_000;
const PLACE = Symbol.for("parallax.close-requests");
const remembered = globalThis as typeof globalThis & { [PLACE]?: Set<string> };

/**
 * Has a document that a reader opened read closely before others, where it is not yet. No page waits for it or fails with
 * it: what cannot be written is written into the log.
 */
export async function requestCloseReading(id: string): Promise<void> {
  const { closeReading, data } = readSettings();
  remembered[PLACE] ??= new Set();
  const requested = remembered[PLACE];
  if (closeReading === "off" || requested.has(id) || requested.size >= MOST_REMEMBERED) return;
  requested.add(id);
  const path = join(data, CLOSE_REQUESTS_FILE);
  try {
    if ((await readSize(path)) < LONGEST_FILE) await appendFile(path, `${id}\n`, { mode: 0o600 });
  } catch (error) {
    logWarning("A document that was opened is not read closely before others.", error);
  }
}

async function readSize(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isCode(error, "ENOENT")) return 0;
    throw error;
  }
}
