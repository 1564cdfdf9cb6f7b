import { join } from "node:path";
import { readFileIfAny, writePrivateFile } from "@/system/files";
import type { DrillResult } from "./shared/drill";

/** Where the results of drills lie in the data folder. */
export function toResultsPath(data: string): string {
  return join(data, "drills.json");
}

/** The last result of each drill that was run over this data folder. */
async function readResults(data: string): Promise<readonly DrillResult[]> {
  const text = await readFileIfAny(toResultsPath(data));
  return text === null ? [] : (JSON.parse(text) as readonly DrillResult[]);
}

/** Writes results down; those of drills that were not run this time stay. */
export async function writeResults(data: string, results: readonly DrillResult[]): Promise<void> {
  const left = (await readResults(data)).filter(({ drill }) => !results.some((one) => one.drill === drill));
  await writePrivateFile(toResultsPath(data), `${JSON.stringify([...left, ...results], null, 2)}\n`);
}
