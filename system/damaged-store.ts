import { rename, rm } from "node:fs/promises";
import { isCode } from "./files";

/** Whether an error of the database says that its file cannot be used. */
export function isDamage(error: unknown): boolean {
  return isCode(error, "SQLITE_CORRUPT") || isCode(error, "SQLITE_NOTADB");
}

/** Puts a database file aside, in place of one that was put aside before; gives its new path. */
export async function putAside(path: string): Promise<string> {
  const aside = `${path}.damaged`;
  await rename(path, aside);
  for (const ending of ["-wal", "-shm"]) await rm(`${path}${ending}`, { force: true });
  return aside;
}
