import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isCode } from "@/system/files";

/** Where the secret lies in the data folder. */
export const SECRET_FILE = "login.secret";

/**
 * What cookies of sessions are signed and second factors encrypted with: made at its first use, and readable by its owner
 * alone. Without it everybody logs in anew, and second factors are of no use.
 */
export async function readSecret(data: string): Promise<string> {
  const path = join(data, SECRET_FILE);
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
  await makeSecret(data, path);
  return readSecret(data);
}

/** A link to a whole file fails where one is there already: of two processes at once one makes it. */
async function makeSecret(data: string, path: string): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600, flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    await rm(draft);
  }
}
