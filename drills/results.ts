import { join } from "node:path";
import { readFileIfAny, writePrivateFile } from "@/system/files";
import { toLost } from "./faults/tally";
import type { Drill, DrillResult, DrillRow } from "./shared/drill";

/** Where the results of drills lie in the data folder. */
export function toResultsPath(data: string): string {
  return join(data, "drills.json");
}

/** The last result of each drill that was run over this data folder. */
async function readResults(data: string): Promise<readonly DrillResult[]> {
  const text = await readFileIfAny(toResultsPath(data));
  return text === null ? [] : (JSON.parse(text) as readonly DrillResult[]);
}

/** Results with the tries added that were written down of the same drills over this data folder. */
export async function addResults(
  data: string,
  results: readonly DrillResult[],
): Promise<readonly DrillResult[]> {
  const earlier = await readResults(data);
  return results.map((result) => toSum(result, earlier.find(({ drill }) => drill === result.drill) ?? null));
}

/** A result with the tries of an earlier one of its drill. */
export function toSum(result: DrillResult, earlier: DrillResult | null): DrillResult {
  if (earlier === null) return result;
  const rows = new Map(earlier.rows.map((row) => [row.fault, row]));
  for (const row of result.rows) {
    const known = rows.get(row.fault);
    rows.set(row.fault, known === undefined ? row : toSumRow(result.kind, known, row));
  }
  return {
    ...result,
    count: earlier.count + result.count,
    seconds: earlier.seconds + result.seconds,
    rows: [...rows.values()],
  };
}

function toSumRow(kind: Drill["kind"], one: DrillRow, other: DrillRow): DrillRow {
  const breaches = [...one.breaches, ...other.breaches];
  return {
    fault: one.fault,
    tried: one.tried + other.tried,
    lost: kind === "fault" ? toLost(breaches) : one.lost,
    slowest: one.slowest === null ? other.slowest : Math.max(one.slowest, other.slowest ?? 0),
    breaches,
  };
}

/** Writes results down; those of drills that were not run this time stay. */
export async function writeResults(data: string, results: readonly DrillResult[]): Promise<void> {
  const left = (await readResults(data)).filter(({ drill }) => !results.some((one) => one.drill === drill));
  await writePrivateFile(toResultsPath(data), `${JSON.stringify([...left, ...results], null, 2)}\n`);
}
