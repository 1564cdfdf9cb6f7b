import { chmod, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { SettingsFault } from "./errors";
import { closeToOthers } from "./private-modes";

/**
 * Makes the data folder, so that only its owner can read it; one that is there already is closed to others, with all that is in it.
 *
 * @throws SettingsFault when it cannot be written to, or not be closed.
 */
export async function makeDataFolder(data: string): Promise<void> {
  try {
    await mkdir(data, { recursive: true, mode: 0o700 });
    const probe = join(data, `.probe-${process.pid}`);
    await (await open(probe, "w", 0o600)).close();
    await rm(probe);
    await closeToOthers(data);
  } catch (error) {
    throw new SettingsFault(
      `The data folder ${data} cannot be written to (${toReason(error)}). Set PARALLAX_DATA to a folder that can.`,
    );
  }
}

/** Writes a file whole or not at all, readable by its owner only, and on disk when this returns. */
export async function writePrivateFile(path: string, text: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  const file = await open(draft, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(draft, 0o600);
  await rename(draft, path);
}

/** The text of a file, or null when there is none. */
export async function readFileIfAny(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return null;
    throw error;
  }
}

/** Whether an error of the system has this code. By its shape: such errors may come from another realm. */
export function isCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

/**
 * An error as a part of a sentence; what a runtime says of its own stack is said of what filled it. Errors of the system end with
 * the path that they concern (`EACCES: permission denied, open '/…'`), which is left out: where it matters the sentence names it, and
 * readers who see the sentence need not know where files lie.
 */
export function toReason(error: unknown): string {
  if (!isErrorLike(error)) return String(error);
  if (/^Maximum call stack size exceeded/.test(error.message)) return "it is nested too deep";
  const line = error.message.split("\n", 1)[0] ?? "";
  return "syscall" in error ? line.replace(/, \w+ '.*$/, "") : line;
}

/** By its shape, for the same reason. */
function isErrorLike(error: unknown): error is { readonly message: string } {
  return (
    typeof error === "object" && error !== null && "message" in error && typeof error.message === "string"
  );
}
