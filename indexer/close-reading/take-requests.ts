import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { CLOSE_REQUESTS_FILE, toRequestedIds } from "@/search/document/close-requests";
import { isCode, readFileIfAny } from "@/system/files";

/** Which documents readers opened since the last call. The file is moved away first, so that nothing written meanwhile is lost. */
export async function takeRequests(data: string): Promise<readonly string[]> {
  const path = join(data, CLOSE_REQUESTS_FILE);
  const taken = `${path}.taken`;
  try {
    await rename(path, taken);
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  }
  const text = await readFileIfAny(taken);
  await rm(taken, { force: true });
  return toRequestedIds(text ?? "");
}
